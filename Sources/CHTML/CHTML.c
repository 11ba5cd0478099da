#include "CHTML.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// libxml2 is opened when the first page with markup is read, and not before: it brings ICU and others with it, which would
// cost every start of the program some milliseconds.
static struct {
  void (*init_parser)(void);
  void (*stop_parser)(xmlParserCtxtPtr);
  int (*use_options)(htmlParserCtxtPtr, int);
  xmlCharEncodingHandlerPtr (*find_encoding)(const char *);
  int (*switch_encoding)(xmlParserCtxtPtr, xmlCharEncodingHandlerPtr);
  int (*parse_document)(htmlParserCtxtPtr);
  htmlParserCtxtPtr (*create_context)(const char *, int);
  void (*free_context)(htmlParserCtxtPtr);
  const htmlEntityDesc *(*look_up_entity)(const xmlChar *);
  // The same of XML, where it is there.
  xmlParserCtxtPtr (*create_xml_context)(const char *, int);
  int (*use_xml_options)(xmlParserCtxtPtr, int);
  int (*parse_xml_document)(xmlParserCtxtPtr);
  void (*free_xml_context)(xmlParserCtxtPtr);
  __typeof__(&xmlSetGenericErrorFunc) set_error;
} xml;

#if defined(__APPLE__)
static const char library_name[] = "libxml2.2.dylib";
#elif LIBXML_VERSION >= 21400
static const char library_name[] = "libxml2.so.16";
#else
static const char library_name[] = "libxml2.so.2";
#endif

// Sorted, for the binary search.
static const char *const elements[] = {
    "a", "abbr", "address", "amp-img", "article", "aside", "audio", "b", "blockquote", "body", "br", "button",
    "canvas", "caption", "center", "cite", "code", "dd", "del", "details", "dialog", "div", "dl", "dt", "em",
    "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "label", "legend", "li", "link", "main", "menu", "meta",
    "nav", "noscript", "object", "ol", "optgroup", "option", "p", "picture", "pre", "q", "rp", "rt", "s", "script",
    "section", "select", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
    "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul", "video",
};

static const char *const attributes[] = {
    "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "itemtype",
    "lang",        "name",  "property", "pubdate", "rel",    "role", "style", "tags", "title",
};

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

const char *chtml_element(size_t number) { return number >= 1 && number <= COUNT(elements) ? elements[number - 1] : NULL; }

const char *chtml_attribute_name(size_t number) {
  return number >= 1 && number <= COUNT(attributes) ? attributes[number - 1] : NULL;
}

static int compare(const void *key, const void *item) { return strcmp(key, *(const char *const *)item); }

static uint32_t number(const char *const *list, size_t count, const xmlChar *name) {
  const char *const *found = bsearch(name, list, count, sizeof *list, compare);
  return found == NULL ? 0 : (uint32_t)(found - list) + 1;
}

// Numbers of elements by where their names lie: the parser has each name once, for as long as it lives.
enum { remembered = 64 };
struct memory {
  const xmlChar *names[remembered];
  uint32_t numbers[remembered];
};

static uint32_t remembered_number(struct memory *memory, const xmlChar *name) {
  size_t place = ((uintptr_t)name >> 3) % remembered;
  if (memory->names[place] != name) {
    memory->names[place] = name;
    memory->numbers[place] = number(elements, COUNT(elements), name);
  }
  return memory->numbers[place];
}

struct parse {
  struct chtml_tape *tape;
  htmlParserCtxtPtr context;
  size_t event_room, byte_room, event_limit;
  int failed;
  // Work done on end tags that match nothing: each is looked for among all open elements.
  size_t searched;
  // It is read as XML, and has a name that only HTML would take for its own.
  bool is_xml, is_doubtful;
  struct memory memory;
};

static void stop(struct parse *parse) { xml.stop_parser(parse->context); }

static void fail(struct parse *parse) {
  parse->failed = 1;
  stop(parse);
}

static void add(struct parse *parse, uint32_t kind, uint32_t name, const xmlChar *text, size_t length) {
  struct chtml_tape *tape = parse->tape;
  if (parse->failed || tape->is_cut) return;
  if (tape->event_count >= parse->event_limit || tape->byte_count + length > UINT32_MAX / 2) {
    tape->is_cut = 1;
    stop(parse);
    return;
  }
  if (tape->event_count == parse->event_room) {
    size_t room = parse->event_room * 2;
    void *grown = realloc(tape->events, room * sizeof *tape->events);
    if (grown == NULL) return fail(parse);
    tape->events = grown;
    parse->event_room = room;
  }
  if (tape->byte_count + length > parse->byte_room) {
    size_t room = (tape->byte_count + length) * 2;
    void *grown = realloc(tape->bytes, room);
    if (grown == NULL) return fail(parse);
    tape->bytes = grown;
    parse->byte_room = room;
  }
  if (length > 0) memcpy(tape->bytes + tape->byte_count, text, length);
  tape->events[tape->event_count++] =
      (struct chtml_event){kind, name, (uint32_t)tape->byte_count, (uint32_t)length};
  tape->byte_count += length;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **pairs) {
  // No page has so many elements that are open at once; each costs memory while it is.
  enum { most_open = 200000 };
  struct parse *parse = user;
  if (parse->context->nameNr > most_open && !parse->tape->is_cut) {
    parse->tape->is_cut = 1;
    return stop(parse);
  }
  // XML tells large letters from small ones.
  if (parse->is_xml && name[0] >= 'A' && name[0] <= 'Z') {
    parse->is_doubtful = true;
    return stop(parse);
  }
  add(parse, chtml_start, remembered_number(&parse->memory, name), NULL, 0);
  for (; pairs != NULL && pairs[0] != NULL; pairs += 2) {
    uint32_t known = number(attributes, COUNT(attributes), pairs[0]);
    if (known == 0) continue;
    add(parse, chtml_attribute, known, pairs[1], pairs[1] == NULL ? 0 : strlen((const char *)pairs[1]));
  }
}

static void on_end(void *user, const xmlChar *name) {
  struct parse *parse = user;
  add(parse, chtml_end, remembered_number(&parse->memory, name), NULL, 0);
}

static void on_text(void *user, const xmlChar *text, int length) {
  add(user, chtml_text, 0, text, length > 0 ? (size_t)length : 0);
}

// Beyond this many comparisons a document is not worth its time.
static const size_t search_limit = 300000000;

static void on_error(void *user, const char *message, ...) {
  (void)message;
  struct parse *parse = user;
  parse->searched += (size_t)(parse->context->nameNr > 0 ? parse->context->nameNr : 0);
  if (parse->searched > search_limit && !parse->tape->is_cut) {
    parse->tape->is_cut = 1;
    stop(parse);
  }
}

// A name of HTML for a sign, in a document that says its names are in a definition that is not read.
static void on_reference(void *user, const xmlChar *name) {
  struct parse *parse = user;
  // Of an attribute's value, which the library hands on when it is whole: no text.
  if (parse->context->instate == XML_PARSER_ATTRIBUTE_VALUE) return;
  const htmlEntityDesc *entity = xml.look_up_entity(name);
  unsigned value = entity == NULL ? 0xFFFD : entity->value;
  // UTF-8 of a scalar below 0x10000, as all of them are.
  xmlChar text[3] = {(xmlChar)(0xE0 | value >> 12), (xmlChar)(0x80 | (value >> 6 & 0x3F)), (xmlChar)(0x80 | (value & 0x3F))};
  if (value >= 0x800) return add(user, chtml_text, 0, text, 3);
  text[1] = (xmlChar)(0xC0 | value >> 6);
  if (value >= 0x80) return add(user, chtml_text, 0, text + 1, 2);
  text[2] = (xmlChar)value;
  add(user, chtml_text, 0, text + 2, 1);
}

void chtml_prepare(void) {
  void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  *(void **)&xml.stop_parser = dlsym(library, "xmlStopParser");
  *(void **)&xml.use_options = dlsym(library, "htmlCtxtUseOptions");
  *(void **)&xml.find_encoding = dlsym(library, "xmlFindCharEncodingHandler");
  *(void **)&xml.switch_encoding = dlsym(library, "xmlSwitchToEncoding");
  *(void **)&xml.parse_document = dlsym(library, "htmlParseDocument");
  *(void **)&xml.create_context = dlsym(library, "htmlCreateMemoryParserCtxt");
  *(void **)&xml.free_context = dlsym(library, "htmlFreeParserCtxt");
  *(void **)&xml.init_parser = dlsym(library, "xmlInitParser");
  *(void **)&xml.look_up_entity = dlsym(library, "htmlEntityLookup");
  *(void **)&xml.create_xml_context = dlsym(library, "xmlCreateMemoryParserCtxt");
  *(void **)&xml.use_xml_options = dlsym(library, "xmlCtxtUseOptions");
  *(void **)&xml.parse_xml_document = dlsym(library, "xmlParseDocument");
  *(void **)&xml.free_xml_context = dlsym(library, "xmlFreeParserCtxt");
  *(void **)&xml.set_error = dlsym(library, "xmlSetGenericErrorFunc");
  bool is_whole = xml.stop_parser && xml.use_options && xml.find_encoding && xml.switch_encoding && xml.parse_document
                  && xml.create_context && xml.free_context && xml.init_parser && xml.look_up_entity
                  && xml.create_xml_context && xml.use_xml_options && xml.parse_xml_document && xml.free_xml_context && xml.set_error;
  if (is_whole) xml.init_parser();
  else memset(&xml, 0, sizeof xml);
}

// What the library says outside of any parser (of bytes that are not of their encoding) would go to the terminal.
static void say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static void listen(struct parse *parse, xmlParserCtxtPtr context) {
  // The library keeps it for each thread.
  xml.set_error(NULL, say_nothing);
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->startElement = on_start;
  context->sax->endElement = on_end;
  context->sax->characters = on_text;
  context->sax->ignorableWhitespace = on_text;
  context->sax->cdataBlock = on_text;
  context->sax->error = on_error;
  context->userData = parse;
  parse->context = context;
}

static void run(struct parse *parse, htmlParserCtxtPtr context) {
  xml.use_options(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  // The HTML front door does not take this option, though the depth and text limits it lifts apply to HTML too.
  context->options |= XML_PARSE_HUGE;
  xmlCharEncodingHandlerPtr utf8 = xml.find_encoding("UTF-8");
  if (utf8 != NULL) xml.switch_encoding(context, utf8);
  listen(parse, context);
  xml.parse_document(context);
}

// Bounds of depth and size are the library's own: what goes beyond them is read as HTML.
static bool run_xml(struct parse *parse, xmlParserCtxtPtr context) {
  xml.use_xml_options(context, XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  listen(parse, context);
  context->sax->reference = on_reference;
  context->sax->error = NULL;
  parse->is_xml = true;
  xml.parse_xml_document(context);
  return context->wellFormed && !parse->is_doubtful;
}

static bool begin(struct parse *parse, struct chtml_tape *tape, size_t event_limit) {
  memset(tape, 0, sizeof *tape);
  *parse = (struct parse){.tape = tape, .event_room = 1024, .byte_room = 16384, .event_limit = event_limit};
  tape->events = malloc(parse->event_room * sizeof *tape->events);
  tape->bytes = malloc(parse->byte_room);
  return tape->events != NULL && tape->bytes != NULL;
}

int chtml_parse(const unsigned char *bytes, size_t length, size_t event_limit, struct chtml_tape *tape) {
  struct parse parse;
  memset(tape, 0, sizeof *tape);
  if (xml.parse_document == NULL) return CHTML_NO_LIBRARY;
  if (length == 0 || length > INT32_MAX) return length == 0 ? 0 : -1;
  if (!begin(&parse, tape, event_limit)) return -1;
  htmlParserCtxtPtr context = xml.create_context((const char *)bytes, (int)length);
  if (context == NULL) return -1;
  run(&parse, context);
  xml.free_context(context);
  return parse.failed ? -1 : 0;
}

int chtml_parse_xml(const unsigned char *bytes, size_t length, size_t event_limit, struct chtml_tape *tape) {
  struct parse parse;
  memset(tape, 0, sizeof *tape);
  if (xml.parse_document == NULL) return CHTML_NO_LIBRARY;
  if (length == 0 || length > INT32_MAX) return CHTML_NO_XML;
  if (!begin(&parse, tape, event_limit)) return -1;
  xmlParserCtxtPtr context = xml.create_xml_context((const char *)bytes, (int)length);
  if (context == NULL) return -1;
  bool is_xml = run_xml(&parse, context);
  xml.free_xml_context(context);
  return parse.failed ? -1 : is_xml ? 0 : CHTML_NO_XML;
}

void chtml_release(struct chtml_tape *tape) {
  free(tape->events);
  free(tape->bytes);
  memset(tape, 0, sizeof *tape);
}

uint32_t chtml_entity(const char *name) {
  if (xml.look_up_entity == NULL) return 0;
  const htmlEntityDesc *entity = xml.look_up_entity((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}
