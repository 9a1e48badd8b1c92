"""The inside of a worker process: limits first, then one job after the other.

The limit of time is a timer of the kernel whose signal ends the process, so that it also ends a loop in C and a worker
that ignores SIGTERM. The timer runs only while a job is at work: a worker never dies with a lock in its hands.
"""

import ctypes
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from ctypes import Array
from multiprocessing import forkserver
from typing import Any

from attrs import frozen

__all__ = ["Desk", "Guard", "at_work", "begin"]

MIB = 1 << 20
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


@frozen(kw_only=True)
class Guard:
    """Limits of one job: `timeout` seconds of wall clock and of processor, `memory` MB of address space (0: none)."""

    timeout: float = 60.0
    memory: int = 2048


@frozen(kw_only=True)
class Desk:
    """Where workers note, in shared memory, who sits at which job: process ids, and when the work began."""

    pids: "Array[ctypes.c_long]"
    since: "Array[ctypes.c_double]"


_desk: Desk | None = None
_guard = Guard()


def begin(guard: Guard, desk: Desk) -> None:
    """Set up a worker: its own process group, its limits, no voice on the terminal."""
    global _desk, _guard
    _desk, _guard = desk, guard
    os.setpgid(0, 0)
    _die_with_parent()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if guard.memory:
        resource.setrlimit(resource.RLIMIT_AS, (guard.memory * MIB, guard.memory * MIB))
    _fall_silent()


def _die_with_parent() -> None:
    """When the run itself is killed, no worker stays behind.

    Our parent is the fork server, which ends when nobody holds its pipe any more; every worker gets a copy and would
    keep it, and so itself, alive.
    """
    server: Any = forkserver._forkserver
    alive = getattr(server, "_forkserver_alive_fd", None)
    if alive is not None:
        os.close(alive)
        server._forkserver_alive_fd = None
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)


def _fall_silent() -> None:
    """What libraries print when they abort must not disturb the progress bar."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)


def at_work(seat: int, function: Callable[[Any], Any], job: Any) -> Any:
    """Do `function(job)` under the limits; `seat` is the place at the desk."""
    desk = _desk
    if desk is None:
        raise RuntimeError("the worker was not set up")
    desk.since[seat] = time.monotonic()
    desk.pids[seat] = os.getpid()
    _limit_processor()
    signal.setitimer(signal.ITIMER_REAL, _guard.timeout)
    try:
        return function(job)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_processor() -> None:
    """Let the kernel end us after `timeout` more seconds of processor time (its clock has whole seconds)."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + _guard.timeout) + 2, hard))
