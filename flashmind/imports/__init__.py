"""Bytes to items and problems."""
