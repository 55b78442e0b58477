"""What follows from the facts: differences, mappings, counts, uses."""
