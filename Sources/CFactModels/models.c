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

#define MODEL_ENTRY(name) { #name "-model.tsv", name, sizeof name }

static const struct fact_model models[] = {
  MODEL_ENTRY(incident), MODEL_ENTRY(penalty), MODEL_ENTRY(party), MODEL_ENTRY(payer),
};

size_t fact_model_count(void) { return sizeof models / sizeof models[0]; }

struct fact_model fact_model_at(size_t index) {
  if (index >= fact_model_count()) return (struct fact_model){0};
  return models[index];
}
