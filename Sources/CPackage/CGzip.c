#include "CPackage.h"
#include "OpenedLibrary.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static const char library[] = "libz.so.1";

const char *gzip_library_name(void) { return library; }

static struct {
  __typeof__(&inflateInit2_) init;
  __typeof__(&inflate) inflate;
  __typeof__(&inflateReset) reset;
  __typeof__(&inflateEnd) end;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void prepare(void) {
  void *handle = open_library(library);
  if (handle == NULL) return;
  is_there = take(handle, &lib.init, "inflateInit2_") && take(handle, &lib.inflate, "inflate")
             && take(handle, &lib.reset, "inflateReset") && take(handle, &lib.end, "inflateEnd");
}

struct output {
  uint8_t *bytes;
  size_t used, room, most;
};

static bool grow(struct output *output) {
  if (output->room >= output->most) return false;
  uint8_t *larger = realloc(output->bytes, output->room * 2);
  if (larger == NULL) return false;
  output->bytes = larger;
  output->room *= 2;
  return true;
}

// Unpacks one member from where the stream stands. Z_STREAM_END at its end, Z_MEM_ERROR where it is too large, else what is wrong.
static int unpack(z_stream *stream, struct output *output) {
  for (;;) {
    if (output->used == output->room && !grow(output)) return Z_MEM_ERROR;
    stream->next_out = output->bytes + output->used;
    stream->avail_out = (uInt)(output->room - output->used);
    int status = lib.inflate(stream, Z_NO_FLUSH);
    output->used = output->room - stream->avail_out;
    if (status != Z_OK) return status;
    // All is taken, and there is room: nothing more will come.
    if (stream->avail_in == 0 && stream->avail_out > 0) return Z_BUF_ERROR;
  }
}

// Where the next member begins (RFC 1952: two bytes by which it is known, and the one method that there is); NULL for nowhere.
static const uint8_t *next_member(const uint8_t *from, const uint8_t *end) {
  for (; end - from >= 3; from++)
    if (from[0] == 0x1F && from[1] == 0x8B && from[2] == Z_DEFLATED) return from;
  return NULL;
}

static void stop(struct gzip_outcome *outcome, size_t place) {
  outcome->is_stopped = true;
  outcome->last = place;
}

static void read_members(z_stream *stream, const uint8_t *bytes, size_t length, struct output *output,
                         struct gzip_outcome *outcome) {
  enum { most_damages = 1000, most_walks = 2 };
  const uint8_t *end = bytes + length, *member = next_member(bytes, end);
  // Members begin anew behind a damaged one's first byte, and each may go to the end. Of files that are not made for that, what is
  // walked through twice is little.
  size_t left = length * most_walks;
  while (member != NULL) {
    size_t rest = (size_t)(end - member), given = rest < left ? rest : left;
    if (given == 0 || outcome->damages == most_damages) return stop(outcome, (size_t)(member - bytes));
    stream->next_in = (Bytef *)member;
    stream->avail_in = (uInt)given;
    int status = lib.reset(stream) == Z_OK ? unpack(stream, output) : Z_MEM_ERROR;
    const uint8_t *behind = stream->next_in;
    left -= (size_t)(behind - member);
    if (status == Z_MEM_ERROR) {
      outcome->outcome = ZIP_TOO_LARGE;
      return;
    }
    if (status == Z_BUF_ERROR) {
      if (given < rest) return stop(outcome, (size_t)(member - bytes));
      outcome->is_cut = true;
      return;
    }
    if (status != Z_STREAM_END) {
      if (outcome->damages++ == 0) outcome->first = (size_t)(behind - bytes);
      // What the damage was read into may be the next member.
      behind = member + 1;
    }
    member = next_member(behind, end);
  }
}

struct gzip_outcome gzip_read(const uint8_t *bytes, size_t length, size_t most, uint8_t **found, size_t *count) {
  enum { first_room = 65536, gzip_only = 16 };
  struct gzip_outcome outcome = {.outcome = ZIP_FOUND};
  pthread_once(&once, prepare);
  z_stream stream = {0};
  if (!is_there || lib.init(&stream, MAX_WBITS + gzip_only, ZLIB_VERSION, sizeof stream) != Z_OK) {
    outcome.outcome = ZIP_NO_LIBRARY;
    return outcome;
  }
  struct output output = {.bytes = malloc(first_room), .room = first_room, .most = most};
  if (output.bytes == NULL) outcome.outcome = ZIP_TOO_LARGE;
  else read_members(&stream, bytes, length, &output, &outcome);
  lib.end(&stream);
  if (outcome.outcome == ZIP_FOUND && output.used == 0) outcome.outcome = ZIP_DAMAGED;
  if (outcome.outcome == ZIP_FOUND) {
    *found = output.bytes;
    *count = output.used;
  } else {
    free(output.bytes);
  }
  return outcome;
}
