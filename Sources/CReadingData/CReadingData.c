#include "CReadingData.h"

// `#embed` is C23; clang takes it in older modes too and remarks on it.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char words[] = {
#embed "words.tsv"
};
static const unsigned char languages[] = {
#embed "languages.tsv"
};
static const unsigned char months[] = {
#embed "months.tsv"
};
static const unsigned char hints[] = {
#embed "hints.tsv"
};
static const unsigned char charsets[] = {
#embed "charsets.tsv"
};
static const unsigned char markup[] = {
#embed "markup.tsv"
};
static const unsigned char dump_first_model[] = {
#embed "dump-first-model.tsv"
};
static const unsigned char dump_second_model[] = {
#embed "dump-second-model.tsv"
};
static const unsigned char markup_first_model[] = {
#embed "markup-first-model.tsv"
};
static const unsigned char markup_second_model[] = {
#embed "markup-second-model.tsv"
};
static const unsigned char dump_headline_model[] = {
#embed "dump-headline-model.tsv"
};
static const unsigned char markup_headline_model[] = {
#embed "markup-headline-model.tsv"
};
static const unsigned char date_model[] = {
#embed "date-model.tsv"
};
static const unsigned char date_trust_model[] = {
#embed "date-trust-model.tsv"
};
static const unsigned char zones[] = {
#embed "zones.tsv"
};

const unsigned char *reading_words(size_t *length) {
  *length = sizeof words;
  return words;
}

const unsigned char *reading_languages(size_t *length) {
  *length = sizeof languages;
  return languages;
}

const unsigned char *reading_months(size_t *length) {
  *length = sizeof months;
  return months;
}

const unsigned char *reading_charsets(size_t *length) {
  *length = sizeof charsets;
  return charsets;
}

const unsigned char *reading_markup(size_t *length) {
  *length = sizeof markup;
  return markup;
}

const unsigned char *reading_hints(size_t *length) {
  *length = sizeof hints;
  return hints;
}

const unsigned char *reading_dump_first_model(size_t *length) {
  *length = sizeof dump_first_model;
  return dump_first_model;
}

const unsigned char *reading_dump_second_model(size_t *length) {
  *length = sizeof dump_second_model;
  return dump_second_model;
}

const unsigned char *reading_markup_first_model(size_t *length) {
  *length = sizeof markup_first_model;
  return markup_first_model;
}

const unsigned char *reading_markup_second_model(size_t *length) {
  *length = sizeof markup_second_model;
  return markup_second_model;
}

const unsigned char *reading_dump_headline_model(size_t *length) {
  *length = sizeof dump_headline_model;
  return dump_headline_model;
}

const unsigned char *reading_markup_headline_model(size_t *length) {
  *length = sizeof markup_headline_model;
  return markup_headline_model;
}

const unsigned char *reading_date_model(size_t *length) {
  *length = sizeof date_model;
  return date_model;
}

const unsigned char *reading_date_trust_model(size_t *length) {
  *length = sizeof date_trust_model;
  return date_trust_model;
}

const unsigned char *reading_zones(size_t *length) {
  *length = sizeof zones;
  return zones;
}
