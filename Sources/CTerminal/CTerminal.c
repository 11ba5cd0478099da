#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"
#include "DirectColour.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// From <term.h>, whose macros (columns, lines, ...) would take half of our names.
extern int setupterm(const char *term, int descriptor, int *status);
extern char *tigetstr(const char *capability);

// Curses keeps one screen per process, so what belongs to it is kept here, in one place.
static struct {
  bool is_open;
  bool has_colours;
  bool is_utf8;
  int pipe[2];
  volatile sig_atomic_t ending_signal;
  struct termios before;
  // What gives the terminal back, ready to be written from a signal handler.
  char restore[256];
  size_t restore_length;
  SCREEN *screen;
  // The entry of the system's database that is used: not always the one that $TERM names.
  char entry[64];
  bool takes_pastes;
  // The next frame is to be followed by the request for the mouse's movements.
  bool wants_drags;
  // Curses' own way to the terminal, and the memory that frames are gathered in.
  FILE *output;
  int frame;
} ct = {.pipe = {-1, -1}, .frame = -1};

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
static const int ending_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

static void notify(unsigned char event) {
  int saved = errno;
  ssize_t written = write(ct.pipe[1], &event, 1);
  (void)written;  // A full pipe holds enough notices already.
  errno = saved;
}

static void on_signal(int number) {
  switch (number) {
  case SIGWINCH: notify(CT_RESIZED); break;
  case SIGCONT: notify(CT_CONTINUED); break;
  case SIGTSTP: notify(CT_STOP); break;
  default:
    ct.ending_signal = number;
    notify(CT_TERMINATE);
  }
}

static void on_crash(int number) {
  ssize_t written = write(STDOUT_FILENO, ct.restore, ct.restore_length);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &ct.before);
  signal(number, SIG_DFL);
  raise(number);
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void install_handlers(void) {
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++)
    install(fatal_signals[i], on_crash, SA_ONSTACK | SA_NODEFER);
  for (size_t i = 0; i < sizeof ending_signals / sizeof *ending_signals; i++)
    install(ending_signals[i], on_signal, SA_RESTART);
  install(SIGWINCH, on_signal, SA_RESTART);
  install(SIGCONT, on_signal, SA_RESTART);
  install(SIGTSTP, on_signal, SA_RESTART);
  install(SIGPIPE, SIG_IGN, 0);
  // Some parents start us with signals blocked; we could not be ended by them.
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_UNBLOCK, &all, NULL);
}

// Copies what a capability sends, and returns its length: 0 where the terminal has none.
static size_t copy_capability(const char *capability, char *to, size_t room) {
  const char *text = tigetstr(capability);
  if (text == NULL || text == (char *)-1) return 0;
  size_t length = 0;
  // Delays ("$<5>") are for terminals that no one has any more.
  for (; *text && length + 1 < room; text++) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end == NULL) return length;
      text = end;
    } else {
      to[length++] = *text;
    }
  }
  return length;
}

static void remember(const char *capability) {
  ct.restore_length += copy_capability(
    capability, ct.restore + ct.restore_length, sizeof ct.restore - ct.restore_length);
}

static bool has(const char *capability) {
  const char *text = tigetstr(capability);
  return text != NULL && text != (char *)-1;
}

static const char *const pastes_on = "\033[?2004h";
static const char *const pastes_off = "\033[?2004l";
static const char *const drags_on = "\033[?1002h";
static const char *const drags_off = "\033[?1002l";

static void prepare_restore(void) {
  ct.restore_length = 0;
  if (has("kmous")) {
    const char *off = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l";
    memcpy(ct.restore, off, strlen(off));
    ct.restore_length = strlen(off);
  }
  remember("sgr0");
  remember("rmkx");
  remember("op");
  remember("cnorm");
  remember("rmcup");
}

// A locale that is not installed says nothing of the terminal, and terminals speak UTF-8, unless its name says otherwise.
static bool names_other_charset(void) {
  const char *name = getenv("LC_ALL");
  if (name == NULL || *name == 0) name = getenv("LC_CTYPE");
  if (name == NULL || *name == 0) name = getenv("LANG");
  const char *charset = name == NULL ? NULL : strchr(name, '.');
  return charset != NULL && strncasecmp(charset, ".utf", 4) != 0;
}

// A locale without UTF-8 still draws: what it cannot show is replaced by look-alikes.
static void choose_locale(void) {
  if (setlocale(LC_CTYPE, "") == NULL && !names_other_charset()) setlocale(LC_CTYPE, "C.UTF-8");
  ct.is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Terminals that follow xterm closely enough to be driven as one.
static const char *const families[] = {"xterm", "tmux", "screen", "alacritty", "foot", "kitty", "wezterm", "konsole",
                                       "vte", "gnome", "contour", "ghostty", "rio", "iterm", "st-", "mintty"};

static bool follows_xterm(const char *term) {
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (strncmp(term, families[i], strlen(families[i])) == 0) return true;
  return false;
}

// Finds the entry for a terminal: its own, or the nearest one that the system knows. Returns setupterm's status.
static int find_entry(const char *term) {
  const char *const nearest[] = {term, "xterm-256color", "xterm-color", "xterm"};
  int first = 0;
  for (size_t i = 0; i < sizeof nearest / sizeof *nearest; i++) {
    int status = 0;
    int found = setupterm(nearest[i], STDOUT_FILENO, &status);
    if (i == 0) first = status;
    if (found == OK) {
      snprintf(ct.entry, sizeof ct.entry, "%s", nearest[i]);
      return 1;
    }
    if (status == 1 || !follows_xterm(term)) break;
  }
  return first == 1 ? 2 : first;
}

// Terminals that follow xterm and say that they take RGB get it, whether or not the system's database has an entry for
// that. The description is handed over in the environment and taken out of it again.
static SCREEN *open_direct(const char *term) {
  const char *says = getenv("COLORTERM");
  if (says == NULL || (strcmp(says, "truecolor") != 0 && strcmp(says, "24bit") != 0)) return NULL;
  if (!follows_xterm(term)) return NULL;
  const char *before = getenv("TERMINFO");
  char *kept = before == NULL ? NULL : strdup(before);
  setenv("TERMINFO", direct_colour_entry, 1);
  SCREEN *screen = newterm("blotter-direct", ct.output, stdin);
  if (kept == NULL) unsetenv("TERMINFO");
  else setenv("TERMINFO", kept, 1);
  free(kept);
  return screen;
}

static int open_memory(void) {
  return memfd_create("frame", MFD_CLOEXEC);
}

// Has the terminal say what is pasted (bracketed paste, xterm's private mode 2004), tell where the mouse is moved with its button held
// (mode 1002) and send keys as its entry says, or no more. Curses would do the last only if it read the keys. Mode 1002 has to come
// behind the mode 1000 that curses sends with its next frame, which takes its place in some terminals.
static void set_input_modes(bool on) {
  const char *text = on ? pastes_on : pastes_off;
  if (ct.takes_pastes) ct_write((const uint8_t *)text, strlen(text));
  if (ct.takes_pastes && !on) ct_write((const uint8_t *)drags_off, strlen(drags_off));
  ct.wants_drags = ct.takes_pastes && on;
  char keypad[64];
  ct_write((const uint8_t *)keypad, copy_capability(on ? "smkx" : "rmkx", keypad, sizeof keypad));
}

// Until the screen has been left and taken again, curses hands on each move of the cursor by a write of its own: some fifty system
// calls a frame. So that is done before the first frame, into memory that nobody sees; the first frame then clears the screen.
static void gather_writes(void) {
  fflush(ct.output);
  if (ct.frame < 0 || dup2(ct.frame, fileno(ct.output)) < 0) return;
  def_prog_mode();
  endwin();
  refresh();
  fflush(ct.output);
  lseek(ct.frame, 0, SEEK_SET);
  dup2(STDOUT_FILENO, fileno(ct.output));
  reset_prog_mode();
  clearok(curscr, TRUE);
}

const char *ct_entry(void) { return ct.entry; }

int ct_open(bool colours) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  const char *term = getenv("TERM");
  if (term == NULL || *term == 0) return CT_TERM_UNSET;
  int status = find_entry(term);
  if (status != 1) return status == 2 ? CT_TERM_TOO_SIMPLE : CT_TERM_UNKNOWN;
  if (!has("cup") || !has("clear")) return CT_TERM_TOO_SIMPLE;
  choose_locale();
  if (ct.pipe[0] < 0 && pipe2(ct.pipe, O_NONBLOCK | O_CLOEXEC) != 0) return CT_NOT_A_TERMINAL;
  tcgetattr(STDIN_FILENO, &ct.before);
  install_handlers();
  ct.output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), "w");
  ct.frame = open_memory();
  if (ct.output == NULL) return CT_NOT_A_TERMINAL;
  ct.screen = colours ? open_direct(term) : NULL;
  if (ct.screen == NULL) ct.screen = newterm(ct.entry, ct.output, stdin);
  if (ct.screen == NULL) return CT_TERM_TOO_SIMPLE;
  prepare_restore();
  ct.is_open = true;
  raw();
  noecho();
  nonl();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(0);
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  ct.takes_pastes = has("kmous");
  ct.has_colours = colours && has_colors() && start_color() == OK && COLORS >= 8;
  gather_writes();
  set_input_modes(true);
  return CT_OPENED;
}

void ct_close(void) {
  if (!ct.is_open) return;
  ct.is_open = false;
  mousemask(0, NULL);
  set_input_modes(false);
  endwin();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &ct.before);
}

void ct_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0
      && (size.ws_row != LINES || size.ws_col != COLS)) {
    resizeterm(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
  }
  *columns = COLS;
  *rows = LINES;
}

int ct_colours(void) { return ct.has_colours ? COLORS : 0; }

bool ct_pair(int pair, int foreground, int background) {
  if (pair >= COLOR_PAIRS) return false;
  return init_extended_pair(pair, foreground, background) == OK;
}

// What a locale without UTF-8 shows instead.
//
// A question mark stands for "possibly" on the screen: what has no look-alike must not become one.
static wchar_t plain(uint32_t scalar) {
  switch (scalar) {
  case 0x2501: case 0x2578: return L'=';
  case 0x2500: case 0x2550: case 0x2010: case 0x2011: case 0x2013: case 0x2014: case 0x2212: return L'-';
  case 0x2502: case 0x2503: case 0x2551: case 0x258F: case 0x258E: case 0x2590: return L'|';
  case 0x2026: return L'~';
  case 0x2018: case 0x2019: return L'\'';
  case 0x201C: case 0x201D: case 0x00AB: case 0x00BB: return L'"';
  case 0x2022: case 0x25CF: case 0x25CB: return L'*';
  case 0x00B7: return L'.';
  case 0x25CC: return L'o';
  case 0x25B8: case 0x25B6: case 0x203A: case 0x2192: case 0x2265: return L'>';
  case 0x2039: case 0x2190: return L'<';
  case 0x2191: return L'^';
  case 0x2193: return L'v';
  case 0x2713: return L'+';
  case 0x2717: case 0x00D7: return L'x';
  default: break;
  }
  if (scalar >= 0x2500 && scalar < 0x2580) return L'+';
  if (scalar >= 0x2580 && scalar < 0x25A0) return L'#';
  return L'_';
}

static bool can_show(wchar_t scalar) {
  if (scalar < 0x80) return true;
  if (ct.is_utf8) return true;
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, scalar, &state) != (size_t)-1;
}

static attr_t attributes_of(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD) result |= A_BOLD;
  if (attributes & CT_DIM) result |= A_DIM;
  if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CT_REVERSE) result |= A_REVERSE;
  return result;
}

// Makes a cell of a glyph and returns the columns curses will give it.
static int make_cell(cchar_t *cell, const struct ct_glyph *glyph, attr_t attributes, int pair) {
  wchar_t text[4] = {(wchar_t)glyph->base, (wchar_t)glyph->marks[0], (wchar_t)glyph->marks[1], 0};
  if (glyph->base >= 0x20 && glyph->base < 0x7F && text[1] == 0) {
    setcchar(cell, text, attributes, (short)pair, NULL);
    return 1;
  }
  // Where the system's table of widths disagrees with ours, columns would shift: a stand-in keeps them.
  int width = can_show(text[0]) ? wcwidth(text[0]) : -1;
  if (width != glyph->width) {
    text[0] = plain(glyph->base);
    text[1] = text[2] = 0;
    width = 1;
  }
  for (int i = 1; i < 3; i++)
    if (text[i] != 0 && (!can_show(text[i]) || wcwidth(text[i]) != 0)) text[i] = 0;
  if (text[1] == 0) text[1] = text[2], text[2] = 0;
  setcchar(cell, text, attributes, (short)pair, NULL);
  return width;
}

enum { RUN = 256 };

void ct_put(int row, int column, const struct ct_glyph *glyphs, int count, int attributes, int pair) {
  attr_t curses_attributes = attributes_of(attributes);
  cchar_t cells[RUN + 2], blank;
  setcchar(&blank, L" ", curses_attributes, (short)pair, NULL);
  int filled = 0, columns = 0;
  for (int i = 0; i < count; i++) {
    int width = make_cell(&cells[filled++], &glyphs[i], curses_attributes, pair);
    if (width < glyphs[i].width) cells[filled++] = blank;
    columns += glyphs[i].width;
    if (filled >= RUN || i + 1 == count) {
      mvadd_wchnstr(row, column, cells, filled);
      column += columns;
      filled = columns = 0;
    }
  }
}

bool ct_speaks_utf8(void) { return ct.is_utf8; }

void ct_write(const uint8_t *bytes, size_t length) {
  for (size_t sent = 0; sent < length;) {
    ssize_t count = write(STDOUT_FILENO, bytes + sent, length - sent);
    if (count < 0 && errno != EINTR && errno != EAGAIN) break;
    if (count > 0) sent += (size_t)count;
  }
}

// Curses writes a frame in some hundred pieces, between which the terminal may draw half of it and the reader is woken
// each time. So its own descriptor leads into memory while it refreshes, and the frame goes out in one write.
static void send_frame(void) {
  off_t length = lseek(ct.frame, 0, SEEK_CUR);
  if (length <= 0) return;
  uint8_t *bytes = malloc((size_t)length);
  ssize_t got = bytes == NULL ? 0 : pread(ct.frame, bytes, (size_t)length, 0);
  if (got > 0) ct_write(bytes, (size_t)got);
  free(bytes);
  lseek(ct.frame, 0, SEEK_SET);
}

static void refresh_whole(void) {
  fflush(ct.output);
  if (ct.frame < 0 || dup2(ct.frame, fileno(ct.output)) < 0) {
    refresh();
    return;
  }
  refresh();
  fflush(ct.output);
  dup2(STDOUT_FILENO, fileno(ct.output));
  send_frame();
}

void ct_flush(int cursor_column, int cursor_row) {
  if (cursor_column >= 0) move(cursor_row, cursor_column);
  refresh_whole();
  if (ct.wants_drags) ct_write((const uint8_t *)drags_on, strlen(drags_on));
  ct.wants_drags = false;
  curs_set(cursor_column >= 0 ? 1 : 0);
}

void ct_keep_memory_small(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
#endif
}

void ct_forget(void) { clearok(curscr, TRUE); }

static int drain_notices(void) {
  unsigned char notices[64];
  int events = 0;
  ssize_t count;
  while ((count = read(ct.pipe[0], notices, sizeof notices)) > 0)
    for (ssize_t i = 0; i < count; i++) events |= notices[i];
  return events;
}

int ct_wait(int timeout) {
  struct pollfd descriptors[2] = {
    {.fd = STDIN_FILENO, .events = POLLIN},
    {.fd = ct.pipe[0], .events = POLLIN},
  };
  int ready = poll(descriptors, 2, timeout);
  if (ready <= 0) return ready < 0 && errno != EINTR ? CT_END_OF_INPUT : 0;
  int events = 0;
  if (descriptors[1].revents & POLLIN) events |= drain_notices();
  if (descriptors[0].revents & POLLIN) events |= CT_INPUT;
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) events |= CT_END_OF_INPUT;
  return events;
}

ptrdiff_t ct_read(uint8_t *bytes, size_t room) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0 || !(input.revents & POLLIN)) return 0;
  ssize_t count = read(STDIN_FILENO, bytes, room);
  return count > 0 ? count : 0;
}

const char *ct_sent(const char *capability) {
  const char *text = tigetstr(capability);
  return text == NULL || text == (char *)-1 || *text == 0 ? NULL : text;
}

int ct_scalar(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  wchar_t wide = 0;
  size_t used = mbrtowc(&wide, (const char *)bytes, count, &state);
  if (used == (size_t)-1) return -1;
  if (used == (size_t)-2) return 0;
  *scalar = (uint32_t)wide;
  return used == 0 ? 1 : (int)used;
}

void ct_post(void) { notify(CT_POSTED); }

void ct_lend(void) {
  set_input_modes(false);
  def_prog_mode();
  endwin();
}

void ct_take_back(void) {
  reset_prog_mode();
  set_input_modes(true);
  clearok(curscr, TRUE);
}

void ct_stop(void) {
  ct_lend();
  install(SIGTSTP, SIG_DFL, 0);
  kill(0, SIGTSTP);
  install(SIGTSTP, on_signal, SA_RESTART);
  ct_take_back();
}

int ct_ending_signal(void) { return ct.ending_signal; }

void ct_die(int signal_number) {
  ct_close();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}
