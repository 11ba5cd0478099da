#include "CWorkbook.h"
#include "OpenedLibrary.h"

#include <stdlib.h>
#include <xlsxwriter.h>

enum { most_sheets = 8 };

struct workbook {
  lxw_workbook *book;
  lxw_worksheet *sheets[most_sheets];
  int count;
  lxw_format *head, *whole, *decimal, *day;
};

// The library's functions, as its header declares them.
static struct {
  __typeof__(&workbook_new_opt) new_opt;
  __typeof__(&workbook_add_worksheet) add_worksheet;
  __typeof__(&workbook_add_format) add_format;
  __typeof__(&workbook_set_properties) set_properties;
  __typeof__(&workbook_close) close;
  __typeof__(&format_set_bold) set_bold;
  __typeof__(&format_set_num_format) set_num_format;
  __typeof__(&worksheet_write_string) write_string;
  __typeof__(&worksheet_write_number) write_number;
  __typeof__(&worksheet_write_datetime) write_datetime;
  __typeof__(&worksheet_freeze_panes) freeze_panes;
  __typeof__(&worksheet_autofilter) autofilter;
  __typeof__(&worksheet_set_column) set_column;
  __typeof__(&lxw_strerror) strerror;
} lib;

static const char library[] = "libxlsxwriter.so." LXW_SOVERSION;

const char *workbook_library_name(void) { return library; }

static bool prepare(void) {
  if (lib.new_opt != NULL) return true;
  void *handle = open_library(library);
  if (handle == NULL) return false;
  bool is_whole = take(handle, &lib.add_worksheet, "workbook_add_worksheet") && take(handle, &lib.add_format, "workbook_add_format")
                  && take(handle, &lib.set_properties, "workbook_set_properties") && take(handle, &lib.close, "workbook_close")
                  && take(handle, &lib.set_bold, "format_set_bold") && take(handle, &lib.set_num_format, "format_set_num_format")
                  && take(handle, &lib.write_string, "worksheet_write_string")
                  && take(handle, &lib.write_number, "worksheet_write_number")
                  && take(handle, &lib.write_datetime, "worksheet_write_datetime")
                  && take(handle, &lib.freeze_panes, "worksheet_freeze_panes")
                  && take(handle, &lib.autofilter, "worksheet_autofilter") && take(handle, &lib.set_column, "worksheet_set_column")
                  && take(handle, &lib.strerror, "lxw_strerror");
  return is_whole && take(handle, &lib.new_opt, "workbook_new_opt");
}

struct workbook *workbook_open(const char *path, const char *title, const char *comments) {
  if (!prepare()) return NULL;
  struct workbook *book = calloc(1, sizeof *book);
  if (book == NULL) return NULL;
  // Rows go to the disk as they come, so that a workbook of any size fits into memory.
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  book->book = lib.new_opt(path, &options);
  if (book->book == NULL) {
    free(book);
    return NULL;
  }
  // A day of its own would make two workbooks of one archive differ.
  lxw_doc_properties properties = {.title = (char *)title, .comments = (char *)comments, .created = 1};
  lib.set_properties(book->book, &properties);
  book->head = lib.add_format(book->book);
  lib.set_bold(book->head);
  book->whole = lib.add_format(book->book);
  lib.set_num_format(book->whole, "#,##0");
  book->decimal = lib.add_format(book->book);
  lib.set_num_format(book->decimal, "#,##0.00#");
  book->day = lib.add_format(book->book);
  lib.set_num_format(book->day, "yyyy-mm-dd");
  return book;
}

int workbook_add_sheet(struct workbook *book, const char *name, int columns) {
  if (book->count == most_sheets) return -1;
  lxw_worksheet *sheet = lib.add_worksheet(book->book, name);
  if (sheet == NULL) return -1;
  book->sheets[book->count] = sheet;
  lib.freeze_panes(sheet, 1, columns > 1 ? 1 : 0);
  return book->count++;
}

bool workbook_put_head(struct workbook *book, int sheet, uint16_t column, const char *text, double width) {
  lib.set_column(book->sheets[sheet], column, column, width, NULL);
  return lib.write_string(book->sheets[sheet], 0, column, text, book->head) == LXW_NO_ERROR;
}

bool workbook_put_text(struct workbook *book, int sheet, uint32_t row, uint16_t column, const char *text) {
  return lib.write_string(book->sheets[sheet], row, column, text, NULL) == LXW_NO_ERROR;
}

bool workbook_put_number(struct workbook *book, int sheet, uint32_t row, uint16_t column, double number, bool is_whole) {
  lxw_format *format = is_whole ? book->whole : book->decimal;
  return lib.write_number(book->sheets[sheet], row, column, number, format) == LXW_NO_ERROR;
}

bool workbook_put_day(struct workbook *book, int sheet, uint32_t row, uint16_t column, int year, int month, int day) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return lib.write_datetime(book->sheets[sheet], row, column, &date, book->day) == LXW_NO_ERROR;
}

void workbook_end_sheet(struct workbook *book, int sheet, uint32_t row, int columns) {
  if (row > 0 && columns > 0) lib.autofilter(book->sheets[sheet], 0, 0, row, (uint16_t)(columns - 1));
}

const char *workbook_close_file(struct workbook *book) {
  lxw_error error = lib.close(book->book);
  free(book);
  return error == LXW_NO_ERROR ? NULL : lib.strerror(error);
}
