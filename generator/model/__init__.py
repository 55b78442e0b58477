"""The shape of the facts: frozen values that were checked once."""
