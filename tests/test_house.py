"""The house stays small: sizes of modules and functions, no rooms without a theme, pages made from code are fresh."""

import ast
import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "src" / "vbpl_parser").rglob("*.py"))


def functions(tree: ast.AST) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_module_and_its_functions_are_short(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 400
    assert [f.name for f in functions(ast.parse(source)) if length(f) > 60] == []


def test_the_median_function_is_short() -> None:
    lengths = sorted(length(f) for m in MODULES for f in functions(ast.parse(m.read_text(encoding="utf-8"))))
    assert lengths[len(lengths) // 2] <= 10


def test_there_is_no_room_without_a_theme() -> None:
    assert [m for m in MODULES if m.stem in {"utils", "helpers", "common", "misc"}] == []


@pytest.mark.parametrize("name", ["diagnostics", "confidence"])
def test_the_pages_made_from_code_are_fresh(name: str) -> None:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    page = (ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8")
    assert page == getattr(generate, f"{name}_page")(), "run python docs/generate.py"
