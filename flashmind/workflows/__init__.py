"""One module a verb: the only place where files, clock and log meet the core."""
