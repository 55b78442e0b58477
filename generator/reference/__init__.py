"""What every kind and field means, for authors: descriptions, editor schemas, reference pages."""
