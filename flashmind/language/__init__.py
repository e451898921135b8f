"""Language packs: stop words, cue words, blocked sections, question templates."""
