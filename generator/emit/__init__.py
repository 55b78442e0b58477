"""Artifacts to files: the only stage that writes."""
