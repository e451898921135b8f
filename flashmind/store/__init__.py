"""The review log: append, merge and read."""
