#ifndef GALLEY_CLIBARCHIVE_H
#define GALLEY_CLIBARCHIVE_H

#include <stddef.h>
#include <sys/types.h>

/// libarchive, loaded when the first archive is met: its many libraries would cost every start of the command about
/// two milliseconds, most of which end without one.
struct archive;
struct archive_entry;

typedef ssize_t galley_archive_read_callback(struct archive *, void *client, const void **buffer);

/// The functions of libarchive that are used, by its own names without `archive_`.
struct galley_archive_functions {
    struct archive *(*read_new)(void);
    int (*read_free)(struct archive *);
    int (*read_support_filter_gzip)(struct archive *);
    int (*read_support_filter_bzip2)(struct archive *);
    int (*read_support_filter_xz)(struct archive *);
    int (*read_support_filter_lzma)(struct archive *);
    int (*read_support_filter_zstd)(struct archive *);
    int (*read_support_filter_lz4)(struct archive *);
    int (*read_support_filter_compress)(struct archive *);
    int (*read_support_format_raw)(struct archive *);
    int (*read_support_format_empty)(struct archive *);
    int (*read_open)(struct archive *, void *client, galley_archive_read_callback *read);
    int (*read_next_header)(struct archive *, struct archive_entry **entry);
    ssize_t (*read_data)(struct archive *, void *buffer, size_t count);
    const char *(*error_string)(struct archive *);
    int (*filter_count)(struct archive *);
};

/// `NULL` when libarchive is not installed. Safe to call from any thread.
const struct galley_archive_functions *galley_archive(void);

enum {
    GALLEY_ARCHIVE_EOF = 1,
    GALLEY_ARCHIVE_OK = 0,
    GALLEY_ARCHIVE_WARN = -20,
    GALLEY_ARCHIVE_FATAL = -30,
};

#endif
