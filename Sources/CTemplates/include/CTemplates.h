#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// The template of reports (UTF-8, not terminated), and its length. It lives as long as the program.
const unsigned char *report_template(size_t *length);

#endif
