// Libraries that are opened when they are first needed, and not when the program starts. Mail and workbooks read this, too.
#ifndef OPENED_LIBRARY_H
#define OPENED_LIBRARY_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

// NULL where it is not there. Its names are for nobody else.
static inline void *open_library(const char *name) { return dlopen(name, RTLD_NOW | RTLD_LOCAL); }

// Puts a function of it into a pointer to such a function; false where it has none of that name.
static inline bool take(void *library, void *place, const char *name) {
  void *function = dlsym(library, name);
  *(void **)place = function;
  return function != NULL;
}

#endif
