"""Text to plain values: YAML files become nested dicts, lists and strings that know where they stand."""
