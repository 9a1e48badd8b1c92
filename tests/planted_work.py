"""Work for the workers of the batch tests: good letters are read, planted ones do what bad files have done."""

import os
import signal
import time
from pathlib import Path

from vbpl_parser.batch.convert import convert
from vbpl_parser.batch.job import Job, Outcome

LETTER = """SỞ THỦY LỢI
Số: {number}/STL-VP
Bình An, ngày 02 tháng 5 năm 2024

Kính gửi: Các phòng chuyên môn

Sở yêu cầu các phòng rà soát hồ sơ đê điều số {number}.
"""


def write_letters(folder: Path, count: int) -> None:
    """Make `count` letters with different numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"thư_{number:03}.txt").write_text(LETTER.format(number=number), encoding="utf-8")


def write_planted(folder: Path) -> list[str]:
    """Make one file for each deed; returns their names."""
    names = [f"thư_{place:03}_{deed}.txt" for place, deed in enumerate(DEEDS, 3)]
    for name in names:
        (folder / name).write_text(name, encoding="utf-8")
    return names


def work(job: Job) -> Outcome:
    """Do what the name of the file says, else read it."""
    for deed, act in DEEDS.items():
        if job.name.endswith(f"_{deed}.txt"):
            act()
    return convert(job)


def slow_work(job: Job) -> Outcome:
    """Read the file, after a while."""
    time.sleep(0.05)
    return convert(job)


def slow_planted_work(job: Job) -> Outcome:
    """Do what the name of the file says, after a while."""
    time.sleep(0.05)
    return work(job)


def _segfault() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _hang() -> None:
    while True:
        time.sleep(1)


def _hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _hang()


def _spin() -> None:
    while True:
        pass


def _bomb() -> None:
    held = []
    while True:
        held.append(bytearray(256 << 20))


def _stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def _leave() -> None:
    os._exit(0)


DEEDS = {
    "segfault": _segfault,
    "abort": os.abort,
    "hang": _hang,
    "deaf": _hang_deaf,
    "spin": _spin,
    "bomb": _bomb,
    "stop": _stop,
    "leave": _leave,
}
