"""What is said about a problem, in each language: one file per code below ``codes/``, and what is made of them."""
