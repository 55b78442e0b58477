"""What authors and reviewers ask of the facts beside checking and building them."""
