"""What helps an author write: new records at the right place, and the repair of what is mechanical."""
