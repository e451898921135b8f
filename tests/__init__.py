"""Tests of flashmind."""
