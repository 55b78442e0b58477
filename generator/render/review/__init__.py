"""What a change of the content means for readers, in words."""
