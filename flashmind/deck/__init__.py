"""Items to and from YAML, and the merge of a rebuilt deck into the file a person edits."""
