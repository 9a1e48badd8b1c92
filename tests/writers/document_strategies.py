"""Documents of any shape for property tests: every field of every class of the model, with the words kept short."""

from typing import Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

from vbpl_parser.model import SCHEMA, Document, Unit
from vbpl_parser.writers.converter import CLASSES, wire_fields

SCALARS: dict[type, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(min_value=0, max_value=10**6),
    float: st.floats(min_value=-1e4, max_value=1e4),
    bool: st.booleans(),
}


def strategy(kind: Any) -> st.SearchStrategy[Any]:
    """Values of an annotation of the model."""
    if kind is type(None):
        return st.none()
    if kind in SCALARS:
        return SCALARS[kind]
    if get_origin(kind) is tuple:
        return st.lists(strategy(get_args(kind)[0]), max_size=2).map(tuple)
    if get_args(kind):
        return st.one_of(*map(strategy, get_args(kind)))
    return st.deferred(lambda: CLASS_STRATEGIES[kind])


def instances(cls: type, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Instances of a class of the model."""
    names: dict[str, st.SearchStrategy[Any]] = {
        attribute.name: strategy(attribute.type) for attribute in wire_fields(cls)
    }
    return st.builds(cls, **(names | fixed))


CLASS_STRATEGIES: dict[type, st.SearchStrategy[Any]] = {cls: instances(cls) for cls in CLASSES}
LEAVES = instances(Unit, children=st.just(()))
CLASS_STRATEGIES[Unit] = LEAVES | st.builds(
    lambda unit, children: attrs.evolve(unit, children=children), LEAVES, st.lists(LEAVES, max_size=2).map(tuple)
)
DOCUMENTS: st.SearchStrategy[Document] = instances(Document, schema=st.just(SCHEMA))
