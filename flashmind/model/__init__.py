"""The frozen values that flow: note, block, fact, item, deck, claim, verdict, review, paper."""
