#define _GNU_SOURCE
#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

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

int child_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

long child_write(int stream, const void *bytes, unsigned long count) {
  sigset_t pipe, before, pending;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &before);
  // One that waits already is of something else.
  sigpending(&pending);
  long written = write(stream, bytes, count);
  int error = errno;
  if (written < 0 && error == EPIPE && !sigismember(&pending, SIGPIPE)) {
    const struct timespec now = {0};
    while (sigtimedwait(&pipe, NULL, &now) < 0 && errno == EINTR) continue;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return written;
}
