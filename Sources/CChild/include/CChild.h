// Limits of a program that runs already: the call is GNU's own, and Swift does not see it.
#ifndef CCHILD_H
#define CCHILD_H

// What the program may have from now on, where it may not have less already: bytes of memory, seconds of computing, and no file of
// its memory if it dies.
// 0, or -1 with errno set; then the program may have more.
int child_limit(int process, unsigned long memory, unsigned long seconds);

#endif
