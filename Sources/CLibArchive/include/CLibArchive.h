#ifndef GALLEY_CLIBARCHIVE_H
#define GALLEY_CLIBARCHIVE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// libarchive, loaded when the first archive is met: its many libraries would cost every start of the command about
/// two milliseconds, most of which end without one.
struct archive;
struct archive_entry;

typedef ssize_t galley_archive_read_callback(struct archive *, void *client, const void **buffer);
typedef int64_t galley_archive_skip_callback(struct archive *, void *client, int64_t count);
typedef int64_t galley_archive_seek_callback(struct archive *, void *client, int64_t offset, int whence);
typedef ssize_t galley_archive_write_callback(struct archive *, void *client, const void *buffer, size_t count);

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
    int (*read_support_format_tar)(struct archive *);
    int (*read_support_format_zip)(struct archive *);
    int (*read_support_format_7zip)(struct archive *);
    int (*read_open)(struct archive *, void *client, galley_archive_read_callback *read);
    /// With callbacks for what can be skipped and, where `seek` is given, read in any order.
    int (*read_open_file)(struct archive *, void *client, galley_archive_read_callback *read,
                          galley_archive_skip_callback *skip, galley_archive_seek_callback *seek);
    /// With names in UTF-8, whatever the locale of the process.
    int (*read_next_header)(struct archive *, struct archive_entry **entry);
    ssize_t (*read_data)(struct archive *, void *buffer, size_t count);
    const char *(*error_string)(struct archive *);
    int (*filter_count)(struct archive *);
    const char *(*entry_pathname)(struct archive_entry *);
    /// One of `GALLEY_ENTRY_…`.
    int (*entry_kind)(struct archive_entry *);
    int (*entry_is_encrypted)(struct archive_entry *);

    struct archive *(*write_new)(void);
    int (*write_free)(struct archive *);
    /// By libarchive's names of formats and filters, such as `zip`, `pax` and `zstd`.
    int (*write_set_format_by_name)(struct archive *, const char *name);
    int (*write_add_filter_by_name)(struct archive *, const char *name);
    int (*write_set_options)(struct archive *, const char *options);
    int (*write_open)(struct archive *, void *client, galley_archive_write_callback *write);
    /// The header of a file of a name in UTF-8, without a time or an owner.
    int (*write_file_header)(struct archive *, const char *name, int64_t size);
    ssize_t (*write_data)(struct archive *, const void *buffer, size_t count);
    int (*write_close)(struct archive *);
};

/// `NULL` when libarchive is not installed. Safe to call from any thread.
const struct galley_archive_functions *galley_archive(void);

enum {
    GALLEY_ARCHIVE_EOF = 1,
    GALLEY_ARCHIVE_OK = 0,
    /// The same call may do better, as behind a damaged header.
    GALLEY_ARCHIVE_RETRY = -10,
    GALLEY_ARCHIVE_WARN = -20,
    GALLEY_ARCHIVE_FAILED = -25,
    GALLEY_ARCHIVE_FATAL = -30,
};

/// What an entry of an archive is.
enum {
    GALLEY_ENTRY_FILE,
    GALLEY_ENTRY_FOLDER,
    /// A symbolic or a hard link.
    GALLEY_ENTRY_LINK,
    /// A device, a pipe or a socket.
    GALLEY_ENTRY_OTHER,
};

#endif
