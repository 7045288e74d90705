#include "CLibArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#if defined(__APPLE__)
#include <xlocale.h>
#endif

_Static_assert(GALLEY_ARCHIVE_EOF == ARCHIVE_EOF, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_OK == ARCHIVE_OK, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_RETRY == ARCHIVE_RETRY, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_WARN == ARCHIVE_WARN, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_FAILED == ARCHIVE_FAILED, "libarchive's own value");
_Static_assert(GALLEY_ARCHIVE_FATAL == ARCHIVE_FATAL, "libarchive's own value");

static struct galley_archive_functions functions;
static __typeof__(archive_read_open) *open_archive;
static __typeof__(archive_read_open2) *open_archive_file;
static __typeof__(archive_read_set_seek_callback) *set_seek;
static __typeof__(archive_read_next_header) *next_header;
static __typeof__(archive_entry_filetype) *file_type;
static __typeof__(archive_entry_hardlink) *hard_link;
static __typeof__(archive_entry_new) *entry_new;
static __typeof__(archive_entry_free) *entry_free;
static __typeof__(archive_entry_set_pathname) *set_pathname;
static __typeof__(archive_entry_set_size) *set_size;
static __typeof__(archive_entry_set_filetype) *set_filetype;
static __typeof__(archive_entry_set_perm) *set_perm;
static __typeof__(archive_write_open) *open_output;
static __typeof__(archive_write_header) *write_header;
static __typeof__(archive_write_set_bytes_in_last_block) *set_last_block;
static locale_t utf8;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int read_open(struct archive *archive, void *client, galley_archive_read_callback *read) {
    return open_archive(archive, client, NULL, read, NULL);
}

static int read_open_file(struct archive *archive, void *client, galley_archive_read_callback *read,
                          galley_archive_skip_callback *skip, galley_archive_seek_callback *seek) {
    if (seek) set_seek(archive, seek);
    return open_archive_file(archive, client, NULL, read, skip, NULL);
}

// libarchive gives names in the locale's encoding; in the "C" locale those that are not ASCII would be lost.
static int read_next_header(struct archive *archive, struct archive_entry **entry) {
    locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    int result = next_header(archive, entry);
    if (before) uselocale(before);
    return result;
}

static int entry_kind(struct archive_entry *entry) {
    if (hard_link(entry)) return GALLEY_ENTRY_LINK;
    switch (file_type(entry)) {
    // Some makers of zip files give no type.
    case 0:
    case AE_IFREG: return GALLEY_ENTRY_FILE;
    case AE_IFDIR: return GALLEY_ENTRY_FOLDER;
    case AE_IFLNK: return GALLEY_ENTRY_LINK;
    default: return GALLEY_ENTRY_OTHER;
    }
}

static int write_open(struct archive *archive, void *client, galley_archive_write_callback *write) {
    set_last_block(archive, 1);
    return open_output(archive, client, NULL, write, NULL);
}

// No time is set: that in a zip file is the local one, and the bytes would depend on where they are written.
static int write_file_header(struct archive *archive, const char *name, int64_t size) {
    struct archive_entry *entry = entry_new();
    if (!entry) return ARCHIVE_FATAL;
    locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    set_pathname(entry, name);
    set_size(entry, size);
    set_filetype(entry, AE_IFREG);
    set_perm(entry, 0644);
    int result = write_header(archive, entry);
    entry_free(entry);
    if (before) uselocale(before);
    return result;
}

/// Looks a function up, with libarchive's own prototype checked against the one that is used.
#define LOOK_UP(member, name) LOOK_UP_AS(functions.member, name)
#define LOOK_UP_AS(place, name)                                              \
    do {                                                                     \
        __typeof__(name) *found = (__typeof__(name) *)dlsym(library, #name); \
        if (!found) return;                                                  \
        place = found;                                                       \
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
    LOOK_UP(read_support_format_tar, archive_read_support_format_tar);
    LOOK_UP(read_support_format_zip, archive_read_support_format_zip);
    LOOK_UP(read_support_format_7zip, archive_read_support_format_7zip);
    LOOK_UP(read_data, archive_read_data);
    LOOK_UP(error_string, archive_error_string);
    LOOK_UP(filter_count, archive_filter_count);
    LOOK_UP(entry_pathname, archive_entry_pathname);
    LOOK_UP(entry_is_encrypted, archive_entry_is_data_encrypted);
    LOOK_UP(write_new, archive_write_new);
    LOOK_UP(write_free, archive_write_free);
    LOOK_UP(write_set_format_by_name, archive_write_set_format_by_name);
    LOOK_UP(write_add_filter_by_name, archive_write_add_filter_by_name);
    LOOK_UP(write_set_options, archive_write_set_options);
    LOOK_UP(write_data, archive_write_data);
    LOOK_UP(write_close, archive_write_close);
    LOOK_UP_AS(open_archive, archive_read_open);
    LOOK_UP_AS(open_archive_file, archive_read_open2);
    LOOK_UP_AS(set_seek, archive_read_set_seek_callback);
    LOOK_UP_AS(next_header, archive_read_next_header);
    LOOK_UP_AS(file_type, archive_entry_filetype);
    LOOK_UP_AS(hard_link, archive_entry_hardlink);
    LOOK_UP_AS(entry_new, archive_entry_new);
    LOOK_UP_AS(entry_free, archive_entry_free);
    LOOK_UP_AS(set_pathname, archive_entry_set_pathname);
    LOOK_UP_AS(set_size, archive_entry_set_size);
    LOOK_UP_AS(set_filetype, archive_entry_set_filetype);
    LOOK_UP_AS(set_perm, archive_entry_set_perm);
    LOOK_UP_AS(open_output, archive_write_open);
    LOOK_UP_AS(write_header, archive_write_header);
    LOOK_UP_AS(set_last_block, archive_write_set_bytes_in_last_block);
    functions.read_open = read_open;
    functions.read_open_file = read_open_file;
    functions.read_next_header = read_next_header;
    functions.entry_kind = entry_kind;
    functions.write_open = write_open;
    functions.write_file_header = write_file_header;
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
    is_loaded = 1;
}

const struct galley_archive_functions *galley_archive(void) {
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}
