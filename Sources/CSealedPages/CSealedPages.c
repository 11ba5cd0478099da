#include "CSealedPages.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// What SQLite sees of a file; the system's own stands behind it in memory.
struct sealed_file {
  sqlite3_file base;
};

// The place in the first page of a database that says how many bytes its pages keep free (https://sqlite.org/fileformat.html, 1.3.4).
enum { HEADER = 100, RESERVED_AT = 20, SMALLEST = 512, LARGEST = 65536 };

static sqlite3_vfs *system_vfs, sealed_vfs;
static sqlite3_io_methods sealed_methods;

static sqlite3_file *behind(sqlite3_file *file) { return (sqlite3_file *)((struct sealed_file *)file + 1); }

// Fletcher's sums over words of 64 bits, begun with the number of the page.
static uint64_t seal_of(const uint8_t *page, size_t size, uint64_t number) {
  uint64_t first = number ^ 0x9E3779B97F4A7C15, second = 0xC2B2AE3D27D4EB4F, word;
  for (size_t at = 0; at + SEAL_BYTES < size; at += SEAL_BYTES) {
    memcpy(&word, page + at, sizeof word);
    first += word + second;
    second += first ^ (first >> 29);
  }
  return first * 0xFF51AFD7ED558CCD + second;
}

static bool is_page(int size, sqlite3_int64 offset) {
  return size >= SMALLEST && size <= LARGEST && (size & (size - 1)) == 0 && offset % size == 0;
}

static int on_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  sqlite3_file *real = behind(file);
  int code = real->pMethods->xRead(real, bytes, size, offset);
  if (code != SQLITE_OK) return code;
  const uint8_t *page = bytes;
  if (offset == 0 && size >= HEADER && page[RESERVED_AT] != SEAL_BYTES) return SQLITE_NOTADB;
  if (!is_page(size, offset)) return SQLITE_OK;
  uint64_t seal;
  memcpy(&seal, page + size - SEAL_BYTES, sizeof seal);
  return seal == seal_of(page, (size_t)size, (uint64_t)(offset / size)) ? SQLITE_OK : SQLITE_CORRUPT;
}

static int on_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  sqlite3_file *real = behind(file);
  if (!is_page(size, offset)) return real->pMethods->xWrite(real, bytes, size, offset);
  uint8_t page[LARGEST];
  memcpy(page, bytes, (size_t)size - SEAL_BYTES);
  uint64_t seal = seal_of(page, (size_t)size, (uint64_t)(offset / size));
  memcpy(page + size - SEAL_BYTES, &seal, sizeof seal);
  return real->pMethods->xWrite(real, page, size, offset);
}

// MARK: What goes through as it is

static int on_close(sqlite3_file *file) { return behind(file)->pMethods->xClose(behind(file)); }
static int on_truncate(sqlite3_file *file, sqlite3_int64 size) { return behind(file)->pMethods->xTruncate(behind(file), size); }
static int on_sync(sqlite3_file *file, int flags) { return behind(file)->pMethods->xSync(behind(file), flags); }
static int on_size(sqlite3_file *file, sqlite3_int64 *size) { return behind(file)->pMethods->xFileSize(behind(file), size); }
static int on_lock(sqlite3_file *file, int level) { return behind(file)->pMethods->xLock(behind(file), level); }
static int on_unlock(sqlite3_file *file, int level) { return behind(file)->pMethods->xUnlock(behind(file), level); }
static int on_check(sqlite3_file *file, int *result) { return behind(file)->pMethods->xCheckReservedLock(behind(file), result); }
static int on_control(sqlite3_file *file, int what, void *value) { return behind(file)->pMethods->xFileControl(behind(file), what, value); }
static int on_sector(sqlite3_file *file) { return behind(file)->pMethods->xSectorSize(behind(file)); }

// Parts of pages could not be looked at (SQLITE_IOCAP_SUBPAGE_READ of SQLite 3.48).
static int on_traits(sqlite3_file *file) { return behind(file)->pMethods->xDeviceCharacteristics(behind(file)) & ~0x8000; }

static int on_map(sqlite3_file *file, int page, int size, int extend, void volatile **place) {
  return behind(file)->pMethods->xShmMap(behind(file), page, size, extend, place);
}
static int on_map_lock(sqlite3_file *file, int offset, int count, int flags) {
  return behind(file)->pMethods->xShmLock(behind(file), offset, count, flags);
}
static void on_barrier(sqlite3_file *file) { behind(file)->pMethods->xShmBarrier(behind(file)); }
static int on_unmap(sqlite3_file *file, int erase) { return behind(file)->pMethods->xShmUnmap(behind(file), erase); }

static int on_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *given) {
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return system_vfs->xOpen(system_vfs, name, file, flags, given);
  memset(file, 0, sizeof(struct sealed_file));
  int code = system_vfs->xOpen(system_vfs, name, behind(file), flags, given);
  // A file without methods is not closed: it was not opened.
  if (behind(file)->pMethods != NULL) file->pMethods = &sealed_methods;
  return code;
}

static void begin(void) {
  system_vfs = sqlite3_vfs_find(NULL);
  if (system_vfs == NULL) return;
  // Without xFetch (the third version) no page is mapped into memory past the seal.
  sealed_methods = (sqlite3_io_methods){
      .iVersion = 2, .xClose = on_close, .xRead = on_read, .xWrite = on_write, .xTruncate = on_truncate, .xSync = on_sync,
      .xFileSize = on_size, .xLock = on_lock, .xUnlock = on_unlock, .xCheckReservedLock = on_check, .xFileControl = on_control,
      .xSectorSize = on_sector, .xDeviceCharacteristics = on_traits, .xShmMap = on_map, .xShmLock = on_map_lock,
      .xShmBarrier = on_barrier, .xShmUnmap = on_unmap};
  sealed_vfs = *system_vfs;
  sealed_vfs.pNext = NULL;
  sealed_vfs.zName = "sealed-pages";
  sealed_vfs.szOsFile += (int)sizeof(struct sealed_file);
  sealed_vfs.xOpen = on_open;
  sqlite3_vfs_register(&sealed_vfs, 1);
}

void sealed_pages_begin(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, begin);
}
