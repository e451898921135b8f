"""Values that say what became of the notes, without markup."""
