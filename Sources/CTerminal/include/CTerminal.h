// The terminal, without any curses type: the only header that Swift sees of it.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Why a terminal cannot be opened.
enum ct_refusal {
  CT_OPENED = 0,
  CT_NOT_A_TERMINAL,
  CT_TERM_UNSET,
  CT_TERM_UNKNOWN,
  CT_TERM_TOO_SIMPLE,
};

/// What ended a wait; several may be set.
enum ct_wake {
  CT_INPUT = 1,
  CT_RESIZED = 2,
  CT_TERMINATE = 4,
  CT_CONTINUED = 8,
  CT_POSTED = 16,
  CT_STOP = 32,
  CT_END_OF_INPUT = 64,
};

enum ct_attribute { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

/// One glyph: a base and up to two marks (0 for none), and the columns it must take.
struct ct_glyph {
  uint32_t base;
  uint32_t marks[2];
  int width;
};

/// Opens the terminal and installs the signal handlers. With `colours` false it is used as a monochrome one.
int ct_open(bool colours);
/// The entry of the system's database by which the terminal is driven: $TERM, or the nearest one known.
const char *ct_entry(void);
/// Gives the terminal back. Safe to call twice.
void ct_close(void);
/// Columns and rows, after taking over a new size.
void ct_size(int *columns, int *rows);
/// Number of colours: 0 for monochrome, 8, 16, 88, 256, or 0x1000000 where colours are given as RGB.
int ct_colours(void);
/// Defines a pair; returns false when the terminal has no more.
bool ct_pair(int pair, int foreground, int background);
/// Draws glyphs from a place on, all with the same attributes and pair.
void ct_put(int row, int column, const struct ct_glyph *glyphs, int count, int attributes, int pair);
/// Sends what changed. A negative column hides the cursor.
void ct_flush(int cursor_column, int cursor_row);
/// Whether the locale is UTF-8.
bool ct_speaks_utf8(void);
/// Writes bytes that curses knows nothing of, after a flush. They must leave cursor and colours as they were.
void ct_write(const uint8_t *bytes, size_t count);
/// Forgets what the terminal shows, so that the next flush sends all.
void ct_forget(void);
/// Waits for events at most `timeout` milliseconds (negative: without end) and returns ct_wake bits.
int ct_wait(int timeout);
/// Takes bytes out of the input, without waiting: how many, 0 for none.
ptrdiff_t ct_read(uint8_t *bytes, size_t room);
/// What the terminal sends for a key, or takes, by the capability's name; NULL where it has none.
const char *ct_sent(const char *capability);
/// The first character of bytes in the locale's charset: how many of them it takes, 0 where more must come, -1 for none.
int ct_scalar(const uint8_t *bytes, size_t count, uint32_t *scalar);
/// Lets the process keep few pools of memory: with one for each thread, a fifth more is held than is needed.
void ct_keep_memory_small(void);
/// Wakes a wait from any thread.
void ct_post(void);
/// Stops the process as Ctrl-Z would, with the terminal given back, and takes it again when continued.
void ct_stop(void);
/// The signal that asked to end; 0 for none.
int ct_ending_signal(void);
/// Ends the process by a signal, as if it had not been caught.
void ct_die(int signal_number);
/// Leaves the screen to another program (an editor), and takes it back.
void ct_lend(void);
void ct_take_back(void);

#endif
