"""LibreOffice: a sample's Word file in every other format."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

__all__ = ["FILTERS", "converted"]

TIMEOUT = 600
FILTERS = {
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
    "fodt": "fodt:OpenDocument Text Flat XML",
    "html": "html:HTML (StarWriter)",
    "pdf": "pdf",
}
"""Suffix → what LibreOffice calls the format."""


def converted(sources: Mapping[str, bytes], suffix: str) -> dict[str, bytes]:
    """Each .docx of `sources` in the format `suffix`, by name, from one run of the program.

    Raises:
        FileNotFoundError: LibreOffice is not installed.
    """
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice (LibreOffice) is needed to convert the samples")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in sources.items():
            (Path(folder) / f"{name}.docx").write_bytes(data)
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", FILTERS[suffix], "--outdir", folder]
        files = [str(Path(folder) / f"{name}.docx") for name in sources]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=TIMEOUT)
        return {name: (Path(folder) / f"{name}.{suffix}").read_bytes() for name in sources}
