"""The one strict YAML reader, `tree`, and the writer of single values, `scalar`."""
