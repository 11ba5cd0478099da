// The word lists of data/ and the model tables of models/, as bytes in the program's read-only data: nothing is opened or copied at start-up.
#include "CLexicon.h"

#include <string.h>

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
static const unsigned char regions[] = {
#embed "data/regions.tsv"
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

// Made by `blotter-bench train-facts`.
static const unsigned char incident_model[] = {
#embed "models/incident-model.tsv"
};
static const unsigned char authority_model[] = {
#embed "models/authority-model.tsv"
};
static const unsigned char penalty_model[] = {
#embed "models/penalty-model.tsv"
};
static const unsigned char party_model[] = {
#embed "models/party-model.tsv"
};
static const unsigned char payer_model[] = {
#embed "models/payer-model.tsv"
};
static const unsigned char affected_model[] = {
#embed "models/affected-model.tsv"
};
static const unsigned char data_model[] = {
#embed "models/data-model.tsv"
};
static const unsigned char action_model[] = {
#embed "models/action-model.tsv"
};
static const unsigned char occurred_model[] = {
#embed "models/occurred-model.tsv"
};
static const unsigned char decided_model[] = {
#embed "models/decided-model.tsv"
};
static const unsigned char disclosed_model[] = {
#embed "models/disclosed-model.tsv"
};
static const unsigned char country_model[] = {
#embed "models/country-model.tsv"
};

#define FILE_ENTRY(name) { #name ".tsv", name, sizeof name }

static const struct lexicon_file files[] = {
  FILE_ENTRY(organisations), FILE_ENTRY(authorities), FILE_ENTRY(countries), FILE_ENTRY(regions), FILE_ENTRY(currencies),
  FILE_ENTRY(shared_currencies),
  FILE_ENTRY(numbers), FILE_ENTRY(dates), FILE_ENTRY(penalties), FILE_ENTRY(people), FILE_ENTRY(data),
  FILE_ENTRY(actions), FILE_ENTRY(cues),
};

#define MODEL_ENTRY(name) { #name "-model.tsv", name##_model, sizeof name##_model }

static const struct lexicon_file models[] = {
  MODEL_ENTRY(incident), MODEL_ENTRY(authority), MODEL_ENTRY(penalty), MODEL_ENTRY(party), MODEL_ENTRY(payer), MODEL_ENTRY(affected),
  MODEL_ENTRY(data), MODEL_ENTRY(action), MODEL_ENTRY(occurred), MODEL_ENTRY(decided), MODEL_ENTRY(disclosed), MODEL_ENTRY(country),
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct lexicon_file lexicon_file_at(size_t index) {
  if (index >= lexicon_file_count()) return (struct lexicon_file){0};
  return files[index];
}

struct lexicon_file lexicon_model_named(const char *name) {
  for (size_t index = 0; index < sizeof models / sizeof models[0]; index++)
    if (strcmp(models[index].name, name) == 0) return models[index];
  return (struct lexicon_file){0};
}
