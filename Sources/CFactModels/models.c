// The tables of the fact models, as bytes in the program's read-only data; `blotter-bench train-facts` makes them.
#include "CFactModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char incident[] = {
#embed "incident-model.tsv"
};
static const unsigned char penalty[] = {
#embed "penalty-model.tsv"
};
static const unsigned char party[] = {
#embed "party-model.tsv"
};
static const unsigned char payer[] = {
#embed "payer-model.tsv"
};
static const unsigned char affected[] = {
#embed "affected-model.tsv"
};
static const unsigned char data[] = {
#embed "data-model.tsv"
};
static const unsigned char action[] = {
#embed "action-model.tsv"
};
static const unsigned char occurred[] = {
#embed "occurred-model.tsv"
};
static const unsigned char decided[] = {
#embed "decided-model.tsv"
};
static const unsigned char disclosed[] = {
#embed "disclosed-model.tsv"
};
static const unsigned char country[] = {
#embed "country-model.tsv"
};

#define MODEL_ENTRY(name) { #name "-model.tsv", name, sizeof name }

static const struct fact_model models[] = {
  MODEL_ENTRY(incident), MODEL_ENTRY(penalty), MODEL_ENTRY(party), MODEL_ENTRY(payer), MODEL_ENTRY(affected),
  MODEL_ENTRY(data), MODEL_ENTRY(action), MODEL_ENTRY(occurred), MODEL_ENTRY(decided), MODEL_ENTRY(disclosed), MODEL_ENTRY(country),
};

size_t fact_model_count(void) { return sizeof models / sizeof models[0]; }

struct fact_model fact_model_at(size_t index) {
  if (index >= fact_model_count()) return (struct fact_model){0};
  return models[index];
}
