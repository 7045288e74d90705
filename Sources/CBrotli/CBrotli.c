#include "CBrotli.h"

#include <dlfcn.h>
#include <pthread.h>

static struct galley_brotli_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define LOOK_UP(member, name)                                                     \
    do {                                                                          \
        functions.member = (__typeof__(functions.member))dlsym(library, name);    \
        if (!functions.member) return;                                            \
    } while (0)

static void load(void) {
    static const char *const names[] = {
#if defined(__APPLE__)
        "/opt/homebrew/opt/brotli/lib/libbrotlidec.dylib", "/usr/local/opt/brotli/lib/libbrotlidec.dylib",
        "libbrotlidec.dylib",
#else
        "libbrotlidec.so.1", "libbrotlidec.so",
#endif
    };
    void *library = NULL;
    for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    LOOK_UP(create_instance, "BrotliDecoderCreateInstance");
    LOOK_UP(destroy_instance, "BrotliDecoderDestroyInstance");
    LOOK_UP(decompress_stream, "BrotliDecoderDecompressStream");
    is_loaded = 1;
}

const struct galley_brotli_functions *galley_brotli(void) {
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}
