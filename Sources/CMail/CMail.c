#include "CMail.h"
#include "OpenedLibrary.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
  // More parts than any mail has that a person keeps, and bytes that they may come to.
  most_parts = 2000,
  most_bytes = 64000000,
  most_depth = 40,
};

static const char library[] = "libgmime-3.0.so.0";

// The library's functions, and those of GLib beside it, as their headers declare them.
static struct {
  __typeof__(&g_mime_init) init;
  __typeof__(&g_mime_stream_mem_new_with_buffer) stream_new;
  __typeof__(&g_mime_stream_mem_new) stream_empty;
  __typeof__(&g_mime_stream_mem_get_byte_array) stream_array;
  __typeof__(&g_mime_parser_new_with_stream) parser_new;
  __typeof__(&g_mime_parser_construct_message) construct_message;
  __typeof__(&g_mime_message_get_subject) get_subject;
  __typeof__(&g_mime_message_get_from) get_from;
  __typeof__(&g_mime_message_get_date) get_date;
  __typeof__(&g_mime_message_get_mime_part) get_mime_part;
  __typeof__(&internet_address_list_to_string) list_to_string;
  __typeof__(&g_mime_object_get_header) get_header;
  __typeof__(&g_mime_object_get_content_type) get_type;
  __typeof__(&g_mime_content_type_get_mime_type) type_words;
  __typeof__(&g_mime_content_type_get_parameter) type_parameter;
  __typeof__(&g_mime_object_get_disposition) get_disposition;
  __typeof__(&g_mime_part_get_filename) get_filename;
  __typeof__(&g_mime_part_get_content) get_content;
  __typeof__(&g_mime_data_wrapper_write_to_stream) write_content;
  __typeof__(&g_mime_data_wrapper_get_stream) get_coded;
  __typeof__(&g_mime_stream_write_to_stream) copy_stream;
  __typeof__(&g_mime_stream_reset) reset_stream;
  __typeof__(&g_mime_multipart_get_count) multipart_count;
  __typeof__(&g_mime_multipart_get_part) multipart_part;
  __typeof__(&g_mime_message_part_get_message) part_message;
  __typeof__(&g_mime_object_write_to_stream) write_object;
  __typeof__(&g_mime_part_get_type) part_type;
  __typeof__(&g_mime_multipart_get_type) multipart_type;
  __typeof__(&g_mime_message_part_get_type) message_part_type;
  __typeof__(&g_type_check_instance_is_a) is_a;
  __typeof__(&g_object_unref) unref;
  __typeof__(&g_free) free;
  __typeof__(&g_date_time_format) format_date;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void prepare(void) {
  void *handle = open_library(library);
  if (handle == NULL) return;
  is_there = take(handle, &lib.init, "g_mime_init") && take(handle, &lib.stream_new, "g_mime_stream_mem_new_with_buffer")
             && take(handle, &lib.stream_empty, "g_mime_stream_mem_new")
             && take(handle, &lib.stream_array, "g_mime_stream_mem_get_byte_array")
             && take(handle, &lib.parser_new, "g_mime_parser_new_with_stream")
             && take(handle, &lib.construct_message, "g_mime_parser_construct_message")
             && take(handle, &lib.get_subject, "g_mime_message_get_subject")
             && take(handle, &lib.get_from, "g_mime_message_get_from")
             && take(handle, &lib.get_date, "g_mime_message_get_date")
             && take(handle, &lib.get_mime_part, "g_mime_message_get_mime_part")
             && take(handle, &lib.list_to_string, "internet_address_list_to_string")
             && take(handle, &lib.get_header, "g_mime_object_get_header")
             && take(handle, &lib.get_type, "g_mime_object_get_content_type")
             && take(handle, &lib.type_words, "g_mime_content_type_get_mime_type")
             && take(handle, &lib.type_parameter, "g_mime_content_type_get_parameter")
             && take(handle, &lib.get_disposition, "g_mime_object_get_disposition")
             && take(handle, &lib.get_filename, "g_mime_part_get_filename")
             && take(handle, &lib.get_content, "g_mime_part_get_content")
             && take(handle, &lib.write_content, "g_mime_data_wrapper_write_to_stream")
             && take(handle, &lib.get_coded, "g_mime_data_wrapper_get_stream")
             && take(handle, &lib.copy_stream, "g_mime_stream_write_to_stream")
             && take(handle, &lib.reset_stream, "g_mime_stream_reset")
             && take(handle, &lib.multipart_count, "g_mime_multipart_get_count")
             && take(handle, &lib.multipart_part, "g_mime_multipart_get_part")
             && take(handle, &lib.part_message, "g_mime_message_part_get_message")
             && take(handle, &lib.write_object, "g_mime_object_write_to_stream")
             && take(handle, &lib.part_type, "g_mime_part_get_type")
             && take(handle, &lib.multipart_type, "g_mime_multipart_get_type")
             && take(handle, &lib.message_part_type, "g_mime_message_part_get_type")
             && take(handle, &lib.is_a, "g_type_check_instance_is_a") && take(handle, &lib.unref, "g_object_unref")
             && take(handle, &lib.free, "g_free") && take(handle, &lib.format_date, "g_date_time_format");
  if (is_there) lib.init();
}

struct mail {
  char *subject, *sender, *date, *location;
  struct mail_part *parts;
  size_t count, room, left_out;
  size_t bytes;
  bool is_too_deep;
};

const char *mail_library_name(void) { return library; }

bool mail_is_there(void) {
  pthread_once(&once, prepare);
  return is_there;
}

static char *copied(const char *text) { return text == NULL ? NULL : strdup(text); }

// Where a part of so many bytes goes; NULL where it is left out.
static struct mail_part *place(struct mail *mail, size_t length) {
  if (mail->count == mail->room && mail->count < most_parts) {
    size_t room = mail->room == 0 ? 4 : mail->room * 2;
    struct mail_part *larger = realloc(mail->parts, room * sizeof *larger);
    if (larger != NULL) {
      mail->parts = larger;
      mail->room = room;
    }
  }
  if (mail->count == mail->room || mail->count >= most_parts || mail->bytes + length > most_bytes) {
    mail->left_out++;
    return NULL;
  }
  mail->bytes += length;
  struct mail_part *part = &mail->parts[mail->count++];
  memset(part, 0, sizeof *part);
  return part;
}

static void keep(struct mail_part *part, GByteArray *array) {
  uint8_t *bytes = malloc(array->len == 0 ? 1 : array->len);
  if (bytes != NULL) memcpy(bytes, array->data, array->len);
  part->bytes = bytes;
  part->length = bytes == NULL ? 0 : array->len;
}

static void describe(struct mail_part *part, GMimeObject *object) {
  GMimeContentType *type = lib.get_type(object);
  char *words = type == NULL ? NULL : lib.type_words(type);
  part->type = copied(words);
  if (words != NULL) lib.free(words);
  part->charset = type == NULL ? NULL : copied(lib.type_parameter(type, "charset"));
  part->location = copied(lib.get_header(object, "Content-Location"));
  part->name = copied(lib.get_filename((GMimePart *)object));
  const char *disposition = lib.get_disposition(object);
  part->is_attachment = disposition != NULL && strcasecmp(disposition, "attachment") == 0;
}

// Whether there is more than blanks in the form for transport.
static bool is_something(GMimeDataWrapper *content) {
  GMimeStream *coded = lib.get_coded(content);
  if (coded == NULL) return false;
  lib.reset_stream(coded);
  GMimeStream *copy = lib.stream_empty();
  lib.copy_stream(coded, copy);
  GByteArray *array = lib.stream_array((GMimeStreamMem *)copy);
  bool is_found = false;
  for (size_t index = 0; array != NULL && index < array->len && !is_found; index++) is_found = array->data[index] > ' ';
  lib.unref(copy);
  return is_found;
}

static void add(struct mail *mail, GMimeObject *object) {
  GMimeDataWrapper *content = lib.get_content((GMimePart *)object);
  if (content == NULL) return;
  GMimeStream *stream = lib.stream_empty();
  lib.write_content(content, stream);
  GByteArray *array = lib.stream_array((GMimeStreamMem *)stream);
  struct mail_part *part = array == NULL ? NULL : place(mail, array->len);
  if (part != NULL) {
    describe(part, object);
    keep(part, array);
    part->is_undecodable = array->len == 0 && is_something(content);
  }
  lib.unref(stream);
}

// A message within the message, whole, as a part of the type that such have.
static void add_message(struct mail *mail, GMimeMessage *inner) {
  if (inner == NULL) return;
  GMimeStream *stream = lib.stream_empty();
  lib.write_object((GMimeObject *)inner, NULL, stream);
  GByteArray *array = lib.stream_array((GMimeStreamMem *)stream);
  struct mail_part *part = array == NULL ? NULL : place(mail, array->len);
  if (part != NULL) {
    part->type = copied("message/rfc822");
    part->is_attachment = true;
    keep(part, array);
  }
  lib.unref(stream);
}

static void walk(struct mail *mail, GMimeObject *object, int depth) {
  if (object == NULL) return;
  if (depth > most_depth) {
    mail->is_too_deep = true;
    mail->left_out++;
    return;
  }
  GTypeInstance *instance = (GTypeInstance *)object;
  if (lib.is_a(instance, lib.multipart_type())) {
    int count = lib.multipart_count((GMimeMultipart *)object);
    for (int index = 0; index < count; index++) walk(mail, lib.multipart_part((GMimeMultipart *)object, index), depth + 1);
  } else if (lib.is_a(instance, lib.message_part_type())) {
    add_message(mail, lib.part_message((GMimeMessagePart *)object));
  } else if (lib.is_a(instance, lib.part_type())) {
    add(mail, object);
  }
}

struct mail *mail_open(const uint8_t *bytes, size_t length) {
  if (!mail_is_there()) return NULL;
  GMimeStream *stream = lib.stream_new((const char *)bytes, length);
  GMimeParser *parser = lib.parser_new(stream);
  GMimeMessage *message = lib.construct_message(parser, NULL);
  struct mail *mail = message == NULL ? NULL : calloc(1, sizeof *mail);
  if (mail != NULL) {
    mail->subject = copied(lib.get_subject(message));
    InternetAddressList *from = lib.get_from(message);
    char *sender = from == NULL ? NULL : lib.list_to_string(from, NULL, FALSE);
    mail->sender = copied(sender);
    if (sender != NULL) lib.free(sender);
    GDateTime *date = lib.get_date(message);
    char *words = date == NULL ? NULL : lib.format_date(date, "%Y-%m-%dT%H:%M:%S%z");
    mail->date = copied(words);
    if (words != NULL) lib.free(words);
    const char *location = lib.get_header((GMimeObject *)message, "Snapshot-Content-Location");
    mail->location = copied(location != NULL ? location : lib.get_header((GMimeObject *)message, "Content-Location"));
    walk(mail, lib.get_mime_part(message), 0);
  }
  if (message != NULL) lib.unref(message);
  lib.unref(parser);
  lib.unref(stream);
  return mail;
}

void mail_close(struct mail *mail) {
  if (mail == NULL) return;
  for (size_t index = 0; index < mail->count; index++) {
    struct mail_part *part = &mail->parts[index];
    free((void *)part->type);
    free((void *)part->charset);
    free((void *)part->location);
    free((void *)part->name);
    free((void *)part->bytes);
  }
  free(mail->parts);
  free(mail->subject);
  free(mail->sender);
  free(mail->date);
  free(mail->location);
  free(mail);
}

const char *mail_subject(const struct mail *mail) { return mail->subject; }
const char *mail_sender(const struct mail *mail) { return mail->sender; }
const char *mail_date(const struct mail *mail) { return mail->date; }
const char *mail_location(const struct mail *mail) { return mail->location; }
size_t mail_part_count(const struct mail *mail) { return mail->count; }
size_t mail_left_out(const struct mail *mail) { return mail->left_out; }
int mail_most_depth(void) { return most_depth; }
bool mail_is_too_deep(const struct mail *mail) { return mail->is_too_deep; }

struct mail_part mail_part_at(const struct mail *mail, size_t index) {
  static const struct mail_part none;
  return index < mail->count ? mail->parts[index] : none;
}
