#ifndef BLOTTER_FACT_MODELS_H
#define BLOTTER_FACT_MODELS_H

#include <stddef.h>

// A table of a model: its name and its bytes, which are not terminated.
struct fact_model {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

size_t fact_model_count(void);

// All zero beyond the last.
struct fact_model fact_model_at(size_t index);

#endif
