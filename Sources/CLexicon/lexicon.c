// The word lists of data/, as bytes in the program's read-only data: nothing is opened or copied at start-up.
#include "CLexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char organisations[] = {
#embed "data/organisations.tsv"
};
static const unsigned char authorities[] = {
#embed "data/authorities.tsv"
};
static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char currencies[] = {
#embed "data/currencies.tsv"
};
static const unsigned char shared_currencies[] = {
#embed "data/shared_currencies.tsv"
};
static const unsigned char numbers[] = {
#embed "data/numbers.tsv"
};
static const unsigned char dates[] = {
#embed "data/dates.tsv"
};
static const unsigned char penalties[] = {
#embed "data/penalties.tsv"
};
static const unsigned char people[] = {
#embed "data/people.tsv"
};
static const unsigned char data[] = {
#embed "data/data.tsv"
};
static const unsigned char actions[] = {
#embed "data/actions.tsv"
};
static const unsigned char cues[] = {
#embed "data/cues.tsv"
};

#define FILE_ENTRY(name) { #name ".tsv", name, sizeof name }

static const struct lexicon_file files[] = {
  FILE_ENTRY(organisations), FILE_ENTRY(authorities), FILE_ENTRY(countries), FILE_ENTRY(currencies),
  FILE_ENTRY(shared_currencies),
  FILE_ENTRY(numbers), FILE_ENTRY(dates), FILE_ENTRY(penalties), FILE_ENTRY(people), FILE_ENTRY(data),
  FILE_ENTRY(actions), FILE_ENTRY(cues),
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct lexicon_file lexicon_file_at(size_t index) {
  if (index >= lexicon_file_count()) return (struct lexicon_file){0};
  return files[index];
}
