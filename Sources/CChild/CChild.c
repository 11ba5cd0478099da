#define _GNU_SOURCE
#include "CChild.h"

#include <sys/resource.h>

static int limit(int process, int what, unsigned long most) {
  struct rlimit bound;
  if (prlimit(process, what, 0, &bound) != 0) return -1;
  // More than a person's own limits allow cannot be asked for, and need not be.
  if (bound.rlim_max == RLIM_INFINITY || bound.rlim_max > most) bound.rlim_max = most;
  if (bound.rlim_cur == RLIM_INFINITY || bound.rlim_cur > bound.rlim_max) bound.rlim_cur = bound.rlim_max;
  return prlimit(process, what, &bound, 0);
}

int child_limit(int process, unsigned long memory, unsigned long seconds) {
  if (limit(process, RLIMIT_AS, memory) != 0) return -1;
  if (limit(process, RLIMIT_CPU, seconds) != 0) return -1;
  return limit(process, RLIMIT_CORE, 0);
}
