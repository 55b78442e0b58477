"""The finished site as a booklet: one PDF per language, printed by Chromium."""
