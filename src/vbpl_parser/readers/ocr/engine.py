"""Tesseract by its command line, one thread a process."""

import os
import shutil
import subprocess
from functools import cache

from PIL.Image import Image

from vbpl_parser.errors import NeedsOcr

__all__ = ["DPI", "hocr_of", "require"]

PROGRAM = "tesseract"
LANGUAGE = "vie"
DPI = 200
SECONDS = 120
WHOLE_PAGE = "3"
GET_PROGRAM = "sudo apt install tesseract-ocr tesseract-ocr-vie"
GET_LANGUAGE = "sudo apt install tesseract-ocr-vie"


@cache
def require() -> str:
    """The path of Tesseract, which has its Vietnamese data.

    Raises:
        NeedsOcr: it is not installed; the message has the command that installs it.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise NeedsOcr(f"Tesseract is not installed; on Debian and Ubuntu: {GET_PROGRAM}")
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NeedsOcr(f"Tesseract does not run: {error}") from error
    if LANGUAGE not in listed.stdout.split():
        raise NeedsOcr(f"Tesseract has no Vietnamese data; on Debian and Ubuntu: {GET_LANGUAGE}")
    return program


def hocr_of(picture: Image, *, mode: str = WHOLE_PAGE, options: tuple[str, ...] = ()) -> str | None:
    """What Tesseract reads, in hOCR; None when it fails or takes too long. `mode` is how it looks for lines."""
    command = [require(), "stdin", "stdout", "-l", LANGUAGE, "--psm", mode, "--dpi", str(DPI), *options, "hocr"]
    header = f"P5 {picture.width} {picture.height} 255\n".encode()
    try:
        done = subprocess.run(  # noqa: S603
            command,
            input=header + picture.tobytes(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
