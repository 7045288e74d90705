#ifndef GALLEY_CBROTLI_H
#define GALLEY_CBROTLI_H

#include <stddef.h>
#include <stdint.h>

/// The decoder of Brotli (RFC 7932), loaded when the first body that is coded so is met: most runs meet none, and it
/// need not be there to build.
struct BrotliDecoderStateStruct;

/// The functions of libbrotlidec that are used, by its own names without `BrotliDecoder`.
struct galley_brotli_functions {
    struct BrotliDecoderStateStruct *(*create_instance)(void *(*allocate)(void *, size_t), void (*release)(void *, void *),
                                                        void *client);
    void (*destroy_instance)(struct BrotliDecoderStateStruct *);
    /// One of `GALLEY_BROTLI_…`.
    int (*decompress_stream)(struct BrotliDecoderStateStruct *, size_t *available_in, const uint8_t **next_in,
                             size_t *available_out, uint8_t **next_out, size_t *total_out);
};

/// `NULL` when libbrotlidec is not installed. Safe to call from any thread.
const struct galley_brotli_functions *galley_brotli(void);

/// `BrotliDecoderResult`, as the library's interface has fixed it since version 1.0.
enum {
    GALLEY_BROTLI_ERROR = 0,
    GALLEY_BROTLI_SUCCESS = 1,
    GALLEY_BROTLI_NEEDS_MORE_INPUT = 2,
    GALLEY_BROTLI_NEEDS_MORE_OUTPUT = 3,
};

#endif
