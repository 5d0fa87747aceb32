/* Preloaded into a process: writes down, in order, what it does to files below $WATCH, into $RECORD.
 *
 * A record is: kind (1 byte), offset (8), length of name (4), length of data (4), name, data.
 * Kinds: C create, W write, T truncate to offset, S sync, R rename to data, L link to data,
 * U unlink, M make folder, D remove folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096
static char *names[FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static const char *watch;
static size_t watch_length;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *to = getenv("RECORD");
    watch = getenv("WATCH");
    if (to && watch) {
        watch_length = strlen(watch);
        record = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
}

static int watched(const char *path) {
    return record >= 0 && path && strncmp(path, watch, watch_length) == 0;
}

static void put(const void *data, size_t length) {
    const char *at = data;
    while (length) {
        ssize_t done = syscall(SYS_write, record, at, length);
        if (done <= 0) abort();
        at += done;
        length -= done;
    }
}

static void note(char kind, int64_t offset, const char *name, const void *data, uint32_t length) {
    uint32_t name_length = strlen(name);
    put(&kind, 1);
    put(&offset, 8);
    put(&name_length, 4);
    put(&length, 4);
    put(name, name_length);
    put(data, length);
}

static int exists(const char *path) {
    struct stat facts;
    return syscall(SYS_newfstatat, AT_FDCWD, path, &facts, 0) == 0;
}

static int opened(int fd, const char *path, int flags, int was_there) {
    if (fd >= 0 && fd < FILES && watched(path)) {
        free(names[fd]);
        names[fd] = strdup(path);
        if (!was_there) note('C', 0, path, "", 0);
        else if (flags & O_TRUNC) note('T', 0, path, "", 0);
    }
    return fd;
}

#define OPEN(name)                                                            \
    int name(const char *path, int flags, ...) {                              \
        mode_t mode = 0;                                                      \
        if (flags & O_CREAT) {                                                \
            va_list rest;                                                     \
            va_start(rest, flags);                                            \
            mode = va_arg(rest, mode_t);                                      \
            va_end(rest);                                                     \
        }                                                                     \
        pthread_mutex_lock(&lock);                                            \
        int was_there = exists(path);                                         \
        int fd = opened(syscall(SYS_openat, AT_FDCWD, path, flags, mode),     \
                        path, flags, was_there);                              \
        int kept = errno;                                                     \
        pthread_mutex_unlock(&lock);                                          \
        errno = kept;                                                         \
        return fd;                                                            \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    pthread_mutex_lock(&lock);
    if (fd >= 0 && fd < FILES) {
        free(names[fd]);
        names[fd] = NULL;
    }
    pthread_mutex_unlock(&lock);
    return REAL(close)(fd);
}

/* What the C library buffers is not seen as it is written: the whole file is noted at its end. */
static FILE *noted_stream(FILE *stream, const char *path, const char *mode) {
    if (stream && watched(path) && strpbrk(mode, "wa+")) {
        int fd = fileno(stream);
        if (fd >= 0 && fd < FILES) {
            free(names[fd]);
            names[fd] = strdup(path);
            note('C', 0, path, "", 0);
        }
    }
    return stream;
}

#define STREAM(name)                                                          \
    FILE *name(const char *path, const char *mode) {                          \
        FILE *stream = REAL(name)(path, mode);                                \
        pthread_mutex_lock(&lock);                                            \
        noted_stream(stream, path, mode);                                     \
        pthread_mutex_unlock(&lock);                                          \
        return stream;                                                        \
    }
STREAM(fopen)
STREAM(fopen64)

int fclose(FILE *stream) {
    int fd = stream ? fileno(stream) : -1;
    if (fd >= 0 && fd < FILES && names[fd]) {
        fflush(stream);
        pthread_mutex_lock(&lock);
        int again = syscall(SYS_openat, AT_FDCWD, names[fd], O_RDONLY, 0);
        char part[65536];
        ssize_t got;
        off_t at = 0;
        while (again >= 0 && (got = syscall(SYS_read, again, part, sizeof part)) > 0) {
            note('W', at, names[fd], part, got);
            at += got;
        }
        if (again >= 0) syscall(SYS_close, again);
        free(names[fd]);
        names[fd] = NULL;
        pthread_mutex_unlock(&lock);
    }
    return REAL(fclose)(stream);
}

#define NAME(fd) ((fd) >= 0 && (fd) < FILES ? names[fd] : NULL)

ssize_t write(int fd, const void *data, size_t length) {
    pthread_mutex_lock(&lock);
    const char *name = NAME(fd);
    off_t at = name ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = syscall(SYS_write, fd, data, length);
    int kept = errno;
    if (name && done > 0) note('W', at, name, data, done);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

static ssize_t write_at(int fd, const void *data, size_t length, off_t at) {
    pthread_mutex_lock(&lock);
    ssize_t done = syscall(SYS_pwrite64, fd, data, length, at);
    int kept = errno;
    if (NAME(fd) && done > 0) note('W', at, NAME(fd), data, done);
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
    return write_at(fd, data, length, at);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) {
    return write_at(fd, data, length, at);
}

static int noted(int result, char kind, int64_t offset, const char *name, const char *data) {
    int kept = errno;
    if (result == 0 && name && record >= 0) note(kind, offset, name, data, strlen(data));
    errno = kept;
    return result;
}

#define LOCKED(expression)             \
    pthread_mutex_lock(&lock);         \
    int result = expression;           \
    pthread_mutex_unlock(&lock);       \
    return result;

static int cut(int fd, off_t length) {
    LOCKED(noted(syscall(SYS_ftruncate, fd, length), 'T', length, NAME(fd), ""))
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

int fsync(int fd) { LOCKED(noted(syscall(SYS_fsync, fd), 'S', 0, NAME(fd), "")) }
int fdatasync(int fd) { LOCKED(noted(syscall(SYS_fdatasync, fd), 'S', 0, NAME(fd), "")) }

#define IF_WATCHED(path) (watched(path) ? (path) : NULL)

int rename(const char *from, const char *to) {
    LOCKED(noted(syscall(SYS_rename, from, to), 'R', 0, IF_WATCHED(from), to))
}
int link(const char *from, const char *to) {
    LOCKED(noted(syscall(SYS_link, from, to), 'L', 0, IF_WATCHED(from), to))
}
int unlink(const char *path) {
    LOCKED(noted(syscall(SYS_unlink, path), 'U', 0, IF_WATCHED(path), ""))
}
int mkdir(const char *path, mode_t mode) {
    LOCKED(noted(syscall(SYS_mkdir, path, mode), 'M', 0, IF_WATCHED(path), ""))
}
int rmdir(const char *path) {
    LOCKED(noted(syscall(SYS_rmdir, path), 'D', 0, IF_WATCHED(path), ""))
}

/* The copying inside the kernel would not be seen: callers fall back to reading and writing. */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
    (void)out, (void)in, (void)offset, (void)count;
    errno = ENOTSOCK;
    return -1;
}
ssize_t sendfile64(int out, int in, off_t *offset, size_t count) {
    return sendfile(out, in, offset, count);
}
