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

const unsigned char *reading_hints(size_t *length) {
  *length = sizeof hints;
  return hints;
}

const unsigned char *reading_zones(size_t *length) {
  *length = sizeof zones;
  return zones;
}
