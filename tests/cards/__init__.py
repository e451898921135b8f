"""The measure: cards made from labelled notes, against what a good tutor would ask.

`open/` may be looked at while rules are written; of `blind/` only the scores are read. Beside each
NAME.md stands NAME.yaml, its labels; `judgements.tsv` holds what blind judges said of the cards.
"""
