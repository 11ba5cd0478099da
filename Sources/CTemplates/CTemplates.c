#include "CTemplates.h"

// `#embed` is C23; clang takes it in older modes too and remarks on it.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char report[] = {
#embed "report.mustache"
};

const unsigned char *report_template(size_t *length) {
  *length = sizeof report;
  return report;
}
