// Pipes to another program, its limits, and what is written to it: the calls are GNU's own, and Swift does not see them.
#ifndef CCHILD_H
#define CCHILD_H

// What the program may have from now on, where it may not have less already: bytes of memory, seconds of computing, and no file of
// its memory if it dies.
// 0, or -1 with errno set; then the program may have more.
int child_limit(int process, unsigned long memory, unsigned long seconds);

// A pipe of which a program that another thread starts meanwhile gets no end. 0, or -1 with errno set.
int child_pipe(int ends[2]);

// As write(2). Where the program has gone the answer is -1 with EPIPE, and no signal comes of it: what the signal means to this
// program is for those who read its output.
long child_write(int stream, const void *bytes, unsigned long count);

#endif
