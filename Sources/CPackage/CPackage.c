#include "CPackage.h"
#include "OpenedLibrary.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static const char archive_library[] = "libarchive.so.13";
static const char xml_library[] = "libxml2.so.2";

const char *zip_library_name(void) { return archive_library; }
const char *xml_library_name(void) { return xml_library; }

static struct {
  __typeof__(&archive_read_new) read_new;
  __typeof__(&archive_read_support_format_zip) support_zip;
  __typeof__(&archive_read_open_memory) open_memory;
  __typeof__(&archive_read_next_header) next_header;
  __typeof__(&archive_entry_pathname) pathname;
  __typeof__(&archive_entry_is_encrypted) is_encrypted;
  __typeof__(&archive_read_data) read_data;
  __typeof__(&archive_read_free) read_free;
  __typeof__(&xmlCreateMemoryParserCtxt) parser_new;
  __typeof__(&xmlCtxtUseOptions) use_options;
  __typeof__(&xmlParseDocument) parse;
  __typeof__(&xmlByteConsumed) place;
  __typeof__(&xmlStopParser) stop;
  __typeof__(&xmlFreeParserCtxt) parser_free;
  __typeof__(&xmlSetGenericErrorFunc) set_error;
} lib;

static pthread_once_t archive_once = PTHREAD_ONCE_INIT, xml_once = PTHREAD_ONCE_INIT;
static bool has_archive = false, has_xml = false;

static void prepare_archive(void) {
  void *handle = open_library(archive_library);
  if (handle == NULL) return;
  has_archive = take(handle, &lib.read_new, "archive_read_new") && take(handle, &lib.support_zip, "archive_read_support_format_zip")
                && take(handle, &lib.open_memory, "archive_read_open_memory")
                && take(handle, &lib.next_header, "archive_read_next_header")
                && take(handle, &lib.pathname, "archive_entry_pathname")
                && take(handle, &lib.is_encrypted, "archive_entry_is_encrypted")
                && take(handle, &lib.read_data, "archive_read_data") && take(handle, &lib.read_free, "archive_read_free");
}

static void prepare_xml(void) {
  void *handle = open_library(xml_library);
  if (handle != NULL)
    has_xml = take(handle, &lib.parser_new, "xmlCreateMemoryParserCtxt") && take(handle, &lib.use_options, "xmlCtxtUseOptions")
              && take(handle, &lib.parse, "xmlParseDocument") && take(handle, &lib.place, "xmlByteConsumed")
              && take(handle, &lib.stop, "xmlStopParser") && take(handle, &lib.parser_free, "xmlFreeParserCtxt")
              && take(handle, &lib.set_error, "xmlSetGenericErrorFunc");
}

static enum zip_outcome read_entry(struct archive *archive, size_t most, uint8_t **found, size_t *count) {
  size_t room = 65536, used = 0;
  uint8_t *bytes = malloc(room);
  while (bytes != NULL) {
    if (used == room) {
      if (room >= most) {
        free(bytes);
        return ZIP_TOO_LARGE;
      }
      room *= 2;
      uint8_t *larger = realloc(bytes, room);
      if (larger == NULL) break;
      bytes = larger;
    }
    la_ssize_t got = lib.read_data(archive, bytes + used, room - used);
    if (got < 0) {
      free(bytes);
      return ZIP_DAMAGED;
    }
    if (got == 0) {
      *found = bytes;
      *count = used;
      return ZIP_FOUND;
    }
    used += (size_t)got;
  }
  free(bytes);
  return ZIP_TOO_LARGE;
}

enum zip_outcome zip_walk(const uint8_t *bytes, size_t length, size_t most, const struct zip_walk *walk) {
  enum { most_entries = 200000 };
  pthread_once(&archive_once, prepare_archive);
  if (!has_archive) return ZIP_NO_LIBRARY;
  struct archive *archive = lib.read_new();
  if (archive == NULL) return ZIP_DAMAGED;
  lib.support_zip(archive);
  enum zip_outcome outcome = lib.open_memory(archive, bytes, length) == ARCHIVE_OK ? ZIP_NONE : ZIP_DAMAGED;
  struct archive_entry *entry;
  bool goes_on = outcome == ZIP_NONE;
  for (int looked = 0; goes_on && looked < most_entries; looked++) {
    int status = lib.next_header(archive, &entry);
    if (status == ARCHIVE_EOF) break;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
      outcome = ZIP_DAMAGED;
      break;
    }
    const char *path = lib.pathname(entry);
    if (path == NULL || !walk->wants(walk->context, path)) continue;
    uint8_t *found = NULL;
    size_t count = 0;
    enum zip_outcome read = lib.is_encrypted(entry) ? ZIP_ENCRYPTED : read_entry(archive, most, &found, &count);
    goes_on = walk->takes(walk->context, path, read, found, count);
    free(found);
  }
  lib.read_free(archive);
  return outcome;
}

// The one file that is looked for.
struct search {
  const char *name;
  enum zip_outcome outcome;
  uint8_t *bytes;
  size_t count;
};

static bool is_named(void *context, const char *name) { return strcmp(((struct search *)context)->name, name) == 0; }

static bool take_named(void *context, const char *name, enum zip_outcome outcome, const uint8_t *bytes, size_t count) {
  struct search *search = context;
  search->outcome = outcome;
  if (outcome != ZIP_FOUND) return false;
  search->bytes = malloc(count == 0 ? 1 : count);
  if (search->bytes == NULL) search->outcome = ZIP_TOO_LARGE;
  else memcpy(search->bytes, bytes, count);
  search->count = count;
  return false;
}

enum zip_outcome zip_read(const uint8_t *bytes, size_t length, const char *name, size_t most, uint8_t **found, size_t *count) {
  struct search search = {.name = name, .outcome = ZIP_NONE};
  struct zip_walk walk = {.context = &search, .wants = is_named, .takes = take_named};
  enum zip_outcome outcome = zip_walk(bytes, length, most, &walk);
  if (outcome != ZIP_NONE) return outcome;
  *found = search.bytes;
  *count = search.count;
  return search.outcome;
}

void zip_free(uint8_t *bytes) { free(bytes); }

// What the library hands back: whom to tell, and what was found wrong so far.
struct xml_reading {
  const struct xml_events *events;
  xmlParserCtxtPtr parser;
  struct xml_outcome outcome;
};

static const struct xml_events *events_of(void *context) { return ((struct xml_reading *)context)->events; }

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  const struct xml_events *events = events_of(context);
  events->start(events->context, (const char *)name);
  // Five texts an attribute: name, prefix, address, and where its value begins and ends.
  for (int index = 0; index < attributes; index++) {
    const char *start = (const char *)values[5 * index + 3], *end = (const char *)values[5 * index + 4];
    events->attribute(events->context, (const char *)values[5 * index], start, (size_t)(end - start));
  }
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  const struct xml_events *events = events_of(context);
  events->end(events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int length) {
  const struct xml_events *events = events_of(context);
  events->text(events->context, (const char *)text, (size_t)length);
}

// Without it the library writes what it meets on standard error, too: across the dashboard.
static void on_error(void *context, const xmlError *error) {
  enum { most_damages = 1000 };
  struct xml_reading *reading = context;
  if (error->level != XML_ERR_FATAL || reading->outcome.is_stopped) return;
  long place = lib.place(reading->parser);
  reading->outcome.last = place < 0 ? reading->outcome.last : (size_t)place;
  if (reading->outcome.damages++ == 0) reading->outcome.first = reading->outcome.last;
  // The library gives up by itself where it is at a loss, and says so by this number.
  reading->outcome.is_stopped = error->code == XML_ERR_INTERNAL_ERROR || reading->outcome.damages == most_damages;
  if (reading->outcome.damages == most_damages) lib.stop(reading->parser);
}

// What the library says outside of any parser (of bytes that are not of their encoding) would go to the terminal.
static void say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

struct xml_outcome xml_read(const uint8_t *bytes, size_t length, const struct xml_events *events) {
  struct xml_outcome none = {.damages = 1, .is_stopped = true};
  pthread_once(&xml_once, prepare_xml);
  if (!has_xml || length == 0 || length > INT32_MAX) return none;
  // The library keeps it for each thread.
  lib.set_error(NULL, say_nothing);
  struct xml_reading reading = {.events = events, .parser = lib.parser_new((const char *)bytes, (int)length)};
  if (reading.parser == NULL) return none;
  lib.use_options(reading.parser, XML_PARSE_RECOVER | XML_PARSE_NONET);
  xmlSAXHandler *handler = reading.parser->sax;
  memset(handler, 0, sizeof *handler);
  handler->initialized = XML_SAX2_MAGIC;
  handler->startElementNs = on_start;
  handler->endElementNs = on_end;
  handler->characters = on_text;
  handler->cdataBlock = on_text;
  handler->serror = (xmlStructuredErrorFunc)on_error;
  reading.parser->userData = &reading;
  lib.parse(reading.parser);
  lib.parser_free(reading.parser);
  return reading.outcome;
}
