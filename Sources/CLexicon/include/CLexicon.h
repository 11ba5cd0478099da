#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// One file inside the program: its name and its bytes (UTF-8, not terminated).
struct lexicon_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// How many files there are.
size_t lexicon_file_count(void);

/// The file at `index`; all fields are zero beyond the last. What it points to lives as long as the program.
struct lexicon_file lexicon_file_at(size_t index);

/// The table of a model by its file's name; all fields are zero where there is none.
struct lexicon_file lexicon_model_named(const char *name);

#endif
