// Faults of the system on demand, for tests: loaded before the C library (LD_PRELOAD), it lets calls on some paths fail.
//
// BLOTTER_FAULT="open EIO /articles/3" fails every open of a path that holds these letters; more of them stand behind a semicolon.
// Calls: open (files and folders), list (reading a folder's names), rename, sync.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static const struct { const char *name; int number; } errors[] = {
  {"EIO", EIO}, {"ESTALE", ESTALE}, {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"EACCES", EACCES},
};

// The error that a call on a path shall fail with, or 0.
static int fault(const char *call, const char *path) {
  const char *faults = getenv("BLOTTER_FAULT");
  if (faults == NULL || path == NULL) return 0;
  char name[16], error[16], part[256];
  for (const char *at = faults; at != NULL; at = strchr(at, ';'), at = at ? at + 1 : NULL) {
    if (sscanf(at, "%15s %15s %255[^;]", name, error, part) != 3) continue;
    if (strcmp(name, call) != 0 || strstr(path, part) == NULL) continue;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
      if (strcmp(errors[i].name, error) == 0) return errors[i].number;
  }
  return 0;
}

#define REAL(name, type) static type real; if (real == NULL) real = (type)dlsym(RTLD_NEXT, name)
#define FAIL(call, path, value) do { int error = fault(call, path); if (error) { errno = error; return value; } } while (0)

typedef int (*open_call)(const char *, int, ...);
typedef int (*openat_call)(int, const char *, int, ...);
typedef DIR *(*opendir_call)(const char *);
typedef int (*rename_call)(const char *, const char *);
typedef int (*sync_call)(int);

static mode_t mode_of(int flags, va_list rest) {
  return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = mode_of(flags, rest); va_end(rest); \
    FAIL("open", path, -1); \
    REAL(#name, open_call); \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = mode_of(flags, rest); va_end(rest); \
    FAIL("open", path, -1); \
    REAL(#name, openat_call); \
    return real(folder, path, flags, mode); \
  }
OPENAT(openat)
OPENAT(openat64)

DIR *opendir(const char *path) {
  FAIL("list", path, NULL);
  REAL("opendir", opendir_call);
  return real(path);
}

int rename(const char *from, const char *to) {
  FAIL("rename", to, -1);
  REAL("rename", rename_call);
  return real(from, to);
}

int fsync(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, sizeof path - 1);
  path[count < 0 ? 0 : count] = 0;
  FAIL("sync", path, -1);
  REAL("fsync", sync_call);
  return real(descriptor);
}
