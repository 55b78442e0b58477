"""The data files: a table per kind as CSV, all facts as JSON, and the data package that describes them."""
