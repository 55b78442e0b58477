"""One frozen view per page, all text final in one language."""
