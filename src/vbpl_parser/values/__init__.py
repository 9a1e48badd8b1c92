"""Giá trị (values): one kind of value a file, from text to a typed value and back. Knows no line and no zone."""
