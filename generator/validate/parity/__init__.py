"""What a text says that can be compared across languages: numbers, money, percentages, dates, names."""
