#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stdint.h>

/// A workbook (xlsx) that is being written, row by row, by libxlsxwriter. The library is opened when the first one is.
struct workbook;

/// The name of the library that is opened.
const char *workbook_library_name(void);

/// Opens a workbook that will be written to `path`; NULL where the library is not there.
struct workbook *workbook_open(const char *path, const char *title, const char *comments);

/// Adds a sheet; gives its number, or -1.
int workbook_add_sheet(struct workbook *book, const char *name, int columns);

/// What is put into a cell. Rows of a sheet are written from top to bottom. Each gives false where the library refuses.
bool workbook_put_head(struct workbook *book, int sheet, uint16_t column, const char *text, double width);
bool workbook_put_text(struct workbook *book, int sheet, uint32_t row, uint16_t column, const char *text);
bool workbook_put_number(struct workbook *book, int sheet, uint32_t row, uint16_t column, double number, bool is_whole);
bool workbook_put_day(struct workbook *book, int sheet, uint32_t row, uint16_t column, int year, int month, int day);

/// Ends a sheet whose last row is `row`: its head stays in sight and filters.
void workbook_end_sheet(struct workbook *book, int sheet, uint32_t row, int columns);

/// Writes the file and lets go of the workbook; gives what went wrong, or NULL. The words live as long as the program.
const char *workbook_close_file(struct workbook *book);

#endif
