#ifndef CSEALED_PAGES_H
#define CSEALED_PAGES_H

/// Seals each page of a database, as SQLite itself does not: 8 bytes at its end that depend on all the others and on its number, written
/// with it and looked at when it is read. A page with another byte than was written is `SQLITE_CORRUPT`, never an answer.
/// (After the idea of SQLite's "checksum VFS", https://sqlite.org/cksumvfs.html, which Debian's library does not have.)

/// Bytes that a database must keep free at the end of its pages (`SQLITE_FCNTL_RESERVE_BYTES`), asked for before anything is in it.
enum { SEAL_BYTES = 8 };

/// Has all databases that this process opens from here on sealed. One whose pages keep nothing free is `SQLITE_NOTADB`. Can be called
/// any number of times, from any thread.
void sealed_pages_begin(void);

#endif
