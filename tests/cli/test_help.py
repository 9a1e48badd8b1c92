"""Every verb has help and is documented, option by option."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from vbpl_parser.cli import VERBS, main
from vbpl_parser.cli.doctor import FORMATS
from vbpl_parser.codes import CODES
from vbpl_parser.readers import READERS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")


def verb(name: str) -> click.Command:
    with main.make_context("vbpl", ["schema"]) as context:
        return main.get_command(context, name)


def section(name: str) -> str:
    return PAGE.split(f"\n## `vbpl {name}", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("name", VERBS)
def test_help_of_a_verb_is_whole(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert f"Usage: vbpl {name} " in result.stdout
    assert "Example: vbpl " + name in result.stdout
    options = [option for option in verb(name).params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_is_documented(name: str) -> None:
    documented = section(name)
    assert f"$ vbpl {name}" in documented or f"| vbpl {name}" in documented
    options = [option for option in verb(name).params if isinstance(option, click.Option)]
    assert [spelling for option in options for spelling in option.opts if spelling not in documented] == []


def test_the_page_documents_no_verb_that_is_not_there() -> None:
    assert PAGE.count("\n## `vbpl ") == len(VERBS)


def test_the_list_of_verbs() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert all(f"  {name} " in result.stdout for name in VERBS)


def test_every_verb_is_called_as_in_the_table() -> None:
    assert {verb(name).name for name in VERBS} == set(VERBS)


def test_every_code_that_the_page_names_exists() -> None:
    assert set(re.findall(r"VB[0-9]{3}", PAGE)) <= set(CODES)


def test_the_doctor_knows_every_format() -> None:
    assert set(FORMATS) == set(READERS)
