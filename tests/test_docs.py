"""The examples of the README and the documentation run, and say what they print."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
LETTER = re.compile(r"^```text\n(UBND.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^(?P<expression>[a-z_][\w.\[\]()]*?)\s+# (?P<value>['(S].*)$")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_python_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    examples = PYTHON.findall(text)
    if not examples:
        assert "```python" not in text
        return
    for letter in LETTER.findall(text):
        (tmp_path / "letter.txt").write_text(letter, encoding="utf-8")
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in examples:
        exec(compile(example, str(page), "exec"), names)  # noqa: S102 - our own pages
        for line in example.splitlines():
            shown = SHOWN.match(line)
            if shown:
                assert repr(eval(shown["expression"], names)) == shown["value"], line  # noqa: S307


def test_the_readme_shows_values() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [line for example in PYTHON.findall(readme) for line in example.splitlines() if SHOWN.match(line)]
    assert len(shown) >= 7


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_both_readmes_show_the_two_commands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    sample = re.search(r"^pip install \. && vbpl parse (samples/\S+\.docx)$", text, re.MULTILINE)
    assert sample is not None
    assert (ROOT / sample[1]).is_file()
    assert re.search(r"^pip install '\.\[test\]' && pytest$", text, re.MULTILINE)
