#include "CLibArchive.h"

#include <archive.h>
#include <dlfcn.h>
#include <pthread.h>

_Static_assert(GALLEY_ARCHIVE_EOF == ARCHIVE_EOF, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_OK == ARCHIVE_OK, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_WARN == ARCHIVE_WARN, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_FATAL == ARCHIVE_FATAL, "libarchive's own value");

static struct galley_archive_functions functions;
static __typeof__(archive_read_open) *open_archive;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int read_open(struct archive *archive, void *client, galley_archive_read_callback *read) {
    return open_archive(archive, client, NULL, read, NULL);
}

/// Looks a function up, with libarchive's own prototype checked against the one that is used.
#define LOOK_UP(member, name)                                          \
    do {                                                               \
        __typeof__(name) *found = (__typeof__(name) *)dlsym(library, #name); \
        if (!found) return;                                            \
        functions.member = found;                                      \
    } while (0)

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/libarchive/lib/libarchive.dylib", "/usr/local/opt/libarchive/lib/libarchive.dylib",
        "libarchive.dylib", "/usr/lib/libarchive.2.dylib",
#else
        "libarchive.so.13", "libarchive.so",
#endif
    };
    void *library = NULL;
    for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    LOOK_UP(read_new, archive_read_new);
    LOOK_UP(read_free, archive_read_free);
    LOOK_UP(read_support_filter_gzip, archive_read_support_filter_gzip);
    LOOK_UP(read_support_filter_bzip2, archive_read_support_filter_bzip2);
    LOOK_UP(read_support_filter_xz, archive_read_support_filter_xz);
    LOOK_UP(read_support_filter_lzma, archive_read_support_filter_lzma);
    LOOK_UP(read_support_filter_zstd, archive_read_support_filter_zstd);
    LOOK_UP(read_support_filter_lz4, archive_read_support_filter_lz4);
    LOOK_UP(read_support_filter_compress, archive_read_support_filter_compress);
    LOOK_UP(read_support_format_raw, archive_read_support_format_raw);
    LOOK_UP(read_support_format_empty, archive_read_support_format_empty);
    LOOK_UP(read_next_header, archive_read_next_header);
    LOOK_UP(read_data, archive_read_data);
    LOOK_UP(error_string, archive_error_string);
    LOOK_UP(filter_count, archive_filter_count);
    open_archive = (__typeof__(archive_read_open) *)dlsym(library, "archive_read_open");
    if (!open_archive) return;
    functions.read_open = read_open;
    is_loaded = 1;
}

const struct galley_archive_functions *galley_archive(void) {
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}
