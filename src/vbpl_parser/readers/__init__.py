"""Readers: bytes → pages of lines, one file a format. The only room that knows file-format libraries."""
