"""What can go wrong with a database file, in words that say what to do."""

import sqlite3

ADVICE: dict[int, str] = {
    sqlite3.SQLITE_READONLY: "is read-only: allow writing to the file and its folder",
    sqlite3.SQLITE_PERM: "can't be opened: allow reading and writing the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "can't be opened: check that its folder exists and can be written",
    sqlite3.SQLITE_FULL: "the disk is full: free some space, what was stored before is safe",
    sqlite3.SQLITE_IOERR: "can't be read or written: check the disk and its free space",
    sqlite3.SQLITE_BUSY: "another program holds it: close that one and try again",
    sqlite3.SQLITE_LOCKED: "another program holds it: close that one and try again",
    sqlite3.SQLITE_CORRUPT: "is damaged: move it away and put a backup in its place",
    sqlite3.SQLITE_NOTADB: "is not a review log: move the file away or set another `log`",
    sqlite3.SQLITE_ERROR: "lacks its tables: move it away and put a backup in its place",
}
"""SQLite's primary result code to what is wrong and what to do."""


def explained(error: Exception) -> str:
    """Return what ERROR means, to be read after the name of the file."""
    match error:
        case OSError():
            return f"can't be used, {error.strerror or error}: check its folder and the disk"
        case sqlite3.Error(sqlite_errorcode=int(code)):
            return f"{ADVICE.get(code & 0xFF, 'failed')} ({error})"
        case _:
            return str(error)
