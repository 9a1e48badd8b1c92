"""The examples in the docstrings of the room run."""

import doctest
import importlib
import pkgutil

import pytest

import vbpl_parser.text

MODULES = [module.name for module in pkgutil.walk_packages(vbpl_parser.text.__path__, "vbpl_parser.text.")]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_every_fix_has_an_example() -> None:
    from vbpl_parser.text.fixes import FIXES

    finder = doctest.DocTestFinder()
    for fix in FIXES:
        assert any(test.examples for test in finder.find(fix.apply, fix.name)), fix.name
