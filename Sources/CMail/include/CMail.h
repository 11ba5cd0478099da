#ifndef CMAIL_H
#define CMAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A MIME message (a mail, or a page saved as MHTML) taken apart by GMime, which is opened when the first one is.
struct mail;

/// A part that has no parts, or a whole message (message/rfc822): what it says of itself, and its bytes with the form for transport undone. Texts are UTF-8 and may be
/// NULL; they and the bytes live as long as the mail.
struct mail_part {
  const char *type;
  const char *charset;
  const char *location;
  const char *name;
  bool is_attachment;
  /// It has no bytes because its form for transport is not what it says: nothing of it can be decoded.
  bool is_undecodable;
  const uint8_t *bytes;
  size_t length;
};

/// The name of the library that is opened.
const char *mail_library_name(void);
/// Whether the library is there.
bool mail_is_there(void);

/// Takes a message apart; NULL where it is none.
struct mail *mail_open(const uint8_t *bytes, size_t length);
void mail_close(struct mail *mail);

/// Decoded; NULL where there is none.
const char *mail_subject(const struct mail *mail);
const char *mail_sender(const struct mail *mail);
/// As ISO 8601 with the sender's own zone.
const char *mail_date(const struct mail *mail);
/// A header of the message itself, as it stands there.
const char *mail_location(const struct mail *mail);

size_t mail_part_count(const struct mail *mail);
/// Parts that are not among them: there are too many, they are too large, or they lie too deep in others.
size_t mail_left_out(const struct mail *mail);
/// How deep parts may lie in others.
int mail_most_depth(void);
/// Whether some lie deeper.
bool mail_is_too_deep(const struct mail *mail);
struct mail_part mail_part_at(const struct mail *mail, size_t index);

#endif
