"""Print a command of the README, so that the bench runs what the reader is told to run.

usage: python docs/commands.py parse|test
"""

import re
import sys
from pathlib import Path

COMMANDS = {"parse": r"^pip install \. && vbpl parse .+$", "test": r"^pip install '\.\[test\]' && pytest$"}


def main() -> int:
    """Print the command named on the command line as the README has it."""
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    found = re.findall(COMMANDS[sys.argv[1]], readme, re.MULTILINE)
    if len(found) != 1:
        raise SystemExit(f"README.md has {len(found)} lines for {sys.argv[1]!r}, expected one")
    sys.stdout.write(found[0] + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
