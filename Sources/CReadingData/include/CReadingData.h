// The reading tables, embedded as they lie beside this target's source: they cost nothing until they are read.
#ifndef CREADINGDATA_H
#define CREADINGDATA_H

#include <stddef.h>

// Each returns the first byte of a table and stores its length in bytes. The memory lives as long as the program.
const unsigned char *reading_words(size_t *length);
const unsigned char *reading_languages(size_t *length);
const unsigned char *reading_months(size_t *length);
const unsigned char *reading_hints(size_t *length);
const unsigned char *reading_charsets(size_t *length);
const unsigned char *reading_markup(size_t *length);
const unsigned char *reading_dump_first_model(size_t *length);
const unsigned char *reading_dump_second_model(size_t *length);
const unsigned char *reading_markup_first_model(size_t *length);
const unsigned char *reading_markup_second_model(size_t *length);
const unsigned char *reading_dump_headline_model(size_t *length);
const unsigned char *reading_markup_headline_model(size_t *length);
const unsigned char *reading_date_model(size_t *length);
const unsigned char *reading_date_trust_model(size_t *length);
const unsigned char *reading_zones(size_t *length);

#endif
