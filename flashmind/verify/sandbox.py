"""The jail of the snippet worker: limits on resources, then no files, processes or network.

Linux: rlimits, no new privileges, Landlock (files: read below the interpreter's own folders, else
nothing) and a seccomp filter (no socket, no process, no program, no file opened for writing).
Elsewhere: rlimits where the system has them. `enter` returns what is in force.
"""

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterator, Sequence

from flashmind.verify.sandbox_calls import CLONE, DENIED, HIDDEN, OPENERS

MEMORY = 6 * 2**30
"""Address space in bytes: torch maps about 3 GiB of it before its first operation."""
CPU_SECONDS = 120
_PR_SET_NO_NEW_PRIVS, _PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _SIGKILL = 38, 1, 22, 9
_ALLOW, _DENY, _NOSYS = 0x7FFF0000, 0x00050001, 0x00050026  # EPERM and ENOSYS
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_LANDLOCK = {"create": 444, "add": 445, "restrict": 446}
_READ = 0b1100  # read a file, list a folder
_ALL_ABI_1 = 0b1_1111_1111_1111

_WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000
_CLONE_THREAD = 0x10000


def enter(folders: Sequence[str]) -> tuple[str, ...]:
    """Lock this process in for good; FOLDERS stay readable. Return the walls that stand."""
    walls = ["rlimits"] if _limit() else []
    if sys.platform != "linux" or platform.machine() not in _ARCHITECTURES:
        return tuple(walls)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return tuple(walls)
    if _landlock(libc, folders):
        walls.append("landlock")
    if _seccomp(libc, platform.machine()):
        walls.append("seccomp")
    return tuple(walls)


def _limit() -> bool:
    """Bound memory, processor time, files and processes; False where the system can't."""
    try:
        import resource
    except ImportError:  # Windows
        return False
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_NOFILE, 64), (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):  # macOS refuses some of them
            continue
    return True


def _landlock(libc: ctypes.CDLL, folders: Sequence[str]) -> bool:
    """Allow reading below FOLDERS and no other use of files; False where the kernel can't."""
    rules = struct.pack("=Q", _ALL_ABI_1)
    ruleset = libc.syscall(_LANDLOCK["create"], rules, len(rules), 0)
    if ruleset < 0:
        return False
    for folder in folders:
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            continue
        libc.syscall(_LANDLOCK["add"], ruleset, 1, struct.pack("=Qi", _READ, handle), 0)
        os.close(handle)
    locked: bool = libc.syscall(_LANDLOCK["restrict"], ruleset, 0) == 0
    os.close(ruleset)
    return locked


def _seccomp(libc: ctypes.CDLL, machine: str) -> bool:
    """Install the filter for MACHINE; False where the kernel can't."""
    code = b"".join(struct.pack("=HBBI", *line) for line in _program(machine))
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    installed: bool = libc.prctl(_PR_SET_SECCOMP, 2, header, 0, 0) == 0
    return installed


def _program(machine: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield the filter's instructions (code, jump if true, jump if false, constant)."""
    load, equal, masked, end = 0x20, 0x15, 0x45, 0x06
    yield load, 0, 0, 4
    yield equal, 1, 0, _ARCHITECTURES[machine]
    yield end, 0, 0, _DENY
    yield load, 0, 0, 0
    if machine == "x86_64":  # the x32 calls carry bit 30
        yield masked, 0, 1, 0x40000000
        yield end, 0, 0, _DENY
    for numbers, answer in ((DENIED[machine], _DENY), (HIDDEN[machine], _NOSYS)):
        for number in numbers:
            yield equal, 0, 1, number
            yield end, 0, 0, answer
    for number, flags in OPENERS[machine]:
        yield equal, 0, 4, number
        yield load, 0, 0, 16 + 8 * flags
        yield masked, 0, 1, _WRITING
        yield end, 0, 0, _DENY
        yield end, 0, 0, _ALLOW
    yield equal, 0, 4, CLONE[machine]
    yield load, 0, 0, 16
    yield masked, 1, 0, _CLONE_THREAD
    yield end, 0, 0, _DENY
    yield end, 0, 0, _ALLOW
    yield end, 0, 0, _ALLOW
