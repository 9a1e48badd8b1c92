"""Từ vựng (vocabulary): document types, posts, bodies, provinces, names. Data with its source, no rules."""

from vbpl_parser.vocabulary.tables import (
    Body,
    Post,
    Province,
    TypeName,
    bodies,
    compounds,
    organ_codes,
    posts,
    provinces,
    ranks,
    surnames,
    type_names,
)

__all__ = [
    "Body",
    "Post",
    "Province",
    "TypeName",
    "bodies",
    "compounds",
    "organ_codes",
    "posts",
    "provinces",
    "ranks",
    "surnames",
    "type_names",
]
