"""Facts to text: views decide, templates print."""
