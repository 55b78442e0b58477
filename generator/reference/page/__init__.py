"""The reference for authors: a page per language, made from the model, its descriptions and real records."""
