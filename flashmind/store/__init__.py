"""The review log: append and read."""
