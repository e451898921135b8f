"""Values to bytes, one format a file, listed in EXPORTERS."""
