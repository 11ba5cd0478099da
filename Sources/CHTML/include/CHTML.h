// libxml2's HTML parser, as a flat tape of events. No document tree is built, nothing is loaded, nothing is printed.
#ifndef CHTML_H
#define CHTML_H

#include <stddef.h>
#include <stdint.h>

// An element starts (its attributes follow), one attribute, a run of text, an element ends.
enum { chtml_start = 0, chtml_attribute = 1, chtml_text = 2, chtml_end = 3 };

struct chtml_event {
  uint32_t kind;
  // The element's place in chtml_elements or the attribute's in chtml_attributes, counted from 1; 0 when it is not listed.
  uint32_t name;
  // The attribute's value or the text: a part of the tape's bytes.
  uint32_t start;
  uint32_t length;
};

struct chtml_tape {
  struct chtml_event *events;
  size_t event_count;
  unsigned char *bytes;
  size_t byte_count;
  // The document was longer than the limits; what stands on the tape is its beginning.
  int is_cut;
};

// Sets up libxml2. Call once before other threads parse.
void chtml_prepare(void);

// libxml2 is not installed.
enum { CHTML_NO_LIBRARY = -2 };

// Parses UTF-8. Returns 0, -1 when memory ran out, or CHTML_NO_LIBRARY. Release the tape in either case.
int chtml_parse(const unsigned char *bytes, size_t length, size_t event_limit, struct chtml_tape *tape);

// It is no well-formed XML, or has names that HTML alone would know. The tape is of no use.
enum { CHTML_NO_XML = -3 };

// The same of XHTML, as books have it: twice as quick. Names of HTML for signs are known where the document names a definition.
int chtml_parse_xml(const unsigned char *bytes, size_t length, size_t event_limit, struct chtml_tape *tape);

void chtml_release(struct chtml_tape *tape);

// The listed names, lower case, in the order of their numbers; NULL past the last.
const char *chtml_element(size_t number);
const char *chtml_attribute_name(size_t number);

// The scalar that a named character reference of HTML 4 (24.2 to 24.4) stands for; 0 for an unknown name, or without the library.
uint32_t chtml_entity(const char *name);

#endif
