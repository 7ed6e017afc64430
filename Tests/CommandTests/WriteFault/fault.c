// Lets a chosen write step of a program fail or be its last: loaded before the C library, it stands
// in for each call that changes the file system.
//
// FAULT_STEP   the number of the step, from 1
// FAULT_ERROR  the error that the step and all after it fail with; 0 kills the program instead
// FAULT_ONCE   where it is set, no more than the step itself fails
// FAULT_COUNT  a file that gets one byte for each step
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long steps;
static long chosen;
static int error_number, once, counter = -1;

__attribute__((constructor)) static void read_environment(void) {
    const char *step = getenv("FAULT_STEP"), *error = getenv("FAULT_ERROR");
    const char *path = getenv("FAULT_COUNT");
    chosen = step ? atol(step) : 0;
    error_number = error ? atoi(error) : 0;
    once = getenv("FAULT_ONCE") != NULL;
    if (path) counter = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

// Whether the step that begins here fails. Programs that are started by this one count anew.
static int fails(void) {
    long step = atomic_fetch_add(&steps, 1) + 1;
    if (counter >= 0) syscall(SYS_write, counter, ".", 1);
    if (!chosen || (once ? step != chosen : step < chosen)) return 0;
    if (!error_number) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;) pause();
    }
    errno = error_number;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int changes(int flags) { return flags & (O_CREAT | O_TRUNC); }

static mode_t mode_of(int flags, va_list list) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                            \
    int name(const char *path, int flags, ...) {              \
        va_list list;                                         \
        va_start(list, flags);                                \
        mode_t mode = mode_of(flags, list);                   \
        va_end(list);                                         \
        if (changes(flags) && fails()) return -1;             \
        return REAL(name)(path, flags, mode);                 \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                          \
    int name(int folder, const char *path, int flags, ...) {  \
        va_list list;                                         \
        va_start(list, flags);                                \
        mode_t mode = mode_of(flags, list);                   \
        va_end(list);                                         \
        if (changes(flags) && fails()) return -1;             \
        return REAL(name)(folder, path, flags, mode);         \
    }
OPENAT(openat)
OPENAT(openat64)

// Output to a terminal, a pipe or a socket is no step.
static int is_file(int descriptor) {
    struct stat status;
    return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (is_file(descriptor) && fails()) return -1;
    return REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    if (is_file(descriptor) && fails()) return -1;
    return REAL(pwrite)(descriptor, bytes, count, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    if (is_file(descriptor) && fails()) return -1;
    return REAL(writev)(descriptor, parts, count);
}

#define STEP(type, name, parameters, arguments)  \
    type name parameters { return fails() ? -1 : REAL(name) arguments; }

STEP(int, ftruncate, (int descriptor, off_t length), (descriptor, length))
STEP(int, fsync, (int descriptor), (descriptor))
STEP(int, mkdir, (const char *path, mode_t mode), (path, mode))
STEP(int, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
STEP(int, rmdir, (const char *path), (path))
STEP(int, unlink, (const char *path), (path))
STEP(int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
STEP(int, rename, (const char *from, const char *to), (from, to))
STEP(int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
STEP(int, link, (const char *from, const char *to), (from, to))
STEP(int, symlink, (const char *to, const char *path), (to, path))
STEP(int, chmod, (const char *path, mode_t mode), (path, mode))
STEP(int, fchmod, (int descriptor, mode_t mode), (descriptor, mode))
