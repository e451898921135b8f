"""Speed as ratios: each bench runs our way and a peer's way in turn, on the same input."""
