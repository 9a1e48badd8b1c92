"""`python -m vbpl_parser` is `vbpl`."""

from vbpl_parser.cli import main

if __name__ == "__main__":
    main()
