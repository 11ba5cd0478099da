#ifndef CPACKAGE_H
#define CPACKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Files in a zip archive that lies in memory, by libarchive; what gzip packed, by zlib; and XML, by libxml2. Each library is opened when
/// it is first needed.

/// Names of the libraries.
const char *zip_library_name(void);
const char *xml_library_name(void);

/// What became of looking for a file.
enum zip_outcome { ZIP_FOUND, ZIP_NONE, ZIP_DAMAGED, ZIP_TOO_LARGE, ZIP_ENCRYPTED, ZIP_NO_LIBRARY };

/// The bytes of the file called `name`, at most `most` of them; freed by the caller with `zip_free`.
enum zip_outcome zip_read(const uint8_t *bytes, size_t length, const char *name, size_t most, uint8_t **found, size_t *count);
void zip_free(uint8_t *bytes);

/// Asks of each file of the archive, in their order, whether it is wanted, and hands its bytes over (at most `most` of them), or what became
/// of it; false ends the walk.
struct zip_walk {
  void *context;
  bool (*wants)(void *context, const char *name);
  bool (*takes)(void *context, const char *name, enum zip_outcome outcome, const uint8_t *bytes, size_t count);
};
/// `ZIP_NONE` at the archive's end, or where the walk was ended.
enum zip_outcome zip_walk(const uint8_t *bytes, size_t length, size_t most, const struct zip_walk *walk);

/// What became of what was packed by gzip: in how many places it is damaged, at which byte the first of them is, whether it ends before
/// it is finished, and whether what follows the byte `last` was given up.
struct gzip_outcome {
  enum zip_outcome outcome;
  size_t damages, first, last;
  bool is_cut, is_stopped;
};

/// The name of the library that reads it, zlib.
const char *gzip_library_name(void);
/// What was packed by gzip, all members of it one after the other, at most `most` bytes; freed by the caller with `zip_free`. What is
/// damaged is there as far as it goes, and so are members behind it, unless looking for them takes too much. `ZIP_DAMAGED` where nothing is left.
struct gzip_outcome gzip_read(const uint8_t *bytes, size_t length, size_t most, uint8_t **found, size_t *count);

/// Told of elements by their names without prefix, of an attribute's value, and of text. Texts are UTF-8 and live for the call.
struct xml_events {
  void *context;
  void (*start)(void *context, const char *name);
  void (*attribute)(void *context, const char *name, const char *value, size_t length);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *text, size_t length);
};

/// In how many places it is no XML, at which byte the first and the last of them are, and whether nothing was told behind the last.
struct xml_outcome {
  size_t damages, first, last;
  bool is_stopped;
};

/// Reads XML: no network, no files, entities within the library's bounds. What is no XML is passed over as far as the library can.
struct xml_outcome xml_read(const uint8_t *bytes, size_t length, const struct xml_events *events);

#endif
