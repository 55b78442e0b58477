"""Plain values to facts: shape first, then the editorial rules; every problem of a run at once."""
