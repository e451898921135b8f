"""System calls that the snippet worker is denied: name, number on x86_64 and on aarch64."""

_TABLE = """
socket 41 198, connect 42 203, accept 43 202, accept4 288 242, bind 49 200, listen 50 201,
sendto 44 206, recvfrom 45 207, sendmsg 46 211, recvmsg 47 212, sendmmsg 307 269, recvmmsg 299 243,
shutdown 48 210, getsockname 51 204, getpeername 52 205, socketpair 53 199, setsockopt 54 208,
getsockopt 55 209,
fork 57 -, vfork 58 -, execve 59 221, execveat 322 281, kill 62 129, tkill 200 130, ptrace 101 117,
process_vm_readv 310 270, process_vm_writev 311 271, process_madvise 440 440,
pidfd_send_signal 424 424, pidfd_open 434 434, unshare 272 97, setns 308 268, chroot 161 51,
pivot_root 155 41, mount 165 40, umount2 166 39, swapon 167 224, reboot 169 142, acct 163 89,
creat 85 -, truncate 76 45, ftruncate 77 46, rename 82 -, renameat 264 38, renameat2 316 276,
mkdir 83 -, mkdirat 258 34, rmdir 84 -, link 86 -, linkat 265 37, unlink 87 -, unlinkat 263 35,
symlink 88 -, symlinkat 266 36, mknod 133 -, mknodat 259 33, chmod 90 -, fchmod 91 52,
fchmodat 268 53, chown 92 -, lchown 94 -, fchown 93 55, fchownat 260 54, utimensat 280 88,
setxattr 188 5, open_by_handle_at 304 265, memfd_create 319 279,
bpf 321 280, userfaultfd 323 282, perf_event_open 298 241, io_uring_setup 425 425,
io_uring_enter 426 426, io_uring_register 427 427, kexec_load 246 104, init_module 175 105,
finit_module 313 273, delete_module 176 106, add_key 248 217, request_key 249 218, keyctl 250 219
"""
_ROWS = [row.split() for row in _TABLE.replace("\n", " ").split(",")]
DENIED: dict[str, tuple[int, ...]] = {
    "x86_64": tuple(int(x86) for _, x86, _ in _ROWS),
    "aarch64": tuple(int(arm) for _, _, arm in _ROWS if arm != "-"),
}
OPENERS = {"x86_64": ((2, 1), (257, 2)), "aarch64": ((56, 2),)}
"""open and openat, each with the index of its flags: no file is opened for writing."""
CLONE = {"x86_64": 56, "aarch64": 220}
"""clone makes threads, never processes."""
HIDDEN = {"x86_64": (435, 437), "aarch64": (435, 437)}
"""clone3 and openat2 say that they do not exist, so that libc takes the older calls."""
