"""Turns a folder of YAML facts about a multi-version document process into the pages, figures and data of a site."""
