"""Reviews to memory, the study day and its queue."""
