#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a node of the tape is; the low eight bits of `CSimdJSONNode.tag`.
enum {
    CSIMDJSON_OBJECT = 0,
    CSIMDJSON_ARRAY = 1,
    CSIMDJSON_STRING = 2,
    CSIMDJSON_NUMBER = 3,
    CSIMDJSON_TRUE = 4,
    CSIMDJSON_FALSE = 5,
    CSIMDJSON_NULL = 6,
};

/// One value (or one member name) of a parsed text. Nodes stand in document order; an object is
/// followed by name, value, name, value ...; an array by its elements.
typedef struct CSimdJSONNode {
    /// Offset in the source of the value's first byte (of a string: its opening quote).
    uint32_t offset;
    /// Length in the source, quotes and brackets included.
    uint32_t length;
    /// Container: number of nodes it spans, itself included. String with escapes: offset in the
    /// string buffer of a native-endian uint32_t length followed by the unescaped bytes.
    uint32_t payload;
    /// Bits 0 to 7: the kind. String: bit 8 is set when it has escapes. Number: bit 8 is set when it
    /// has a fraction or an exponent. Container: bits 8 to 31 count members or elements, and stay at
    /// 0xFFFFFF when there are that many or more.
    uint32_t tag;
} CSimdJSONNode;

/// A parsed text. Both buffers come from malloc and belong to whoever holds the tape.
typedef struct CSimdJSONTape {
    CSimdJSONNode *nodes;
    size_t node_count;
    uint8_t *strings;
    size_t strings_length;
    /// How many lone surrogate escapes became U+FFFD.
    size_t replaced_surrogates;
} CSimdJSONTape;

typedef enum CSimdJSONStatus {
    CSIMDJSON_OK = 0,
    /// Not one well-formed JSON text within the limits; where and why is not told here.
    CSIMDJSON_REJECTED = 1,
    CSIMDJSON_OUT_OF_MEMORY = 2,
} CSimdJSONStatus;

typedef struct CSimdJSONOptions {
    /// Added to every offset of the tape.
    uint32_t base_offset;
    /// How many containers may be open at once.
    uint32_t maximum_depth;
    /// 0: a lone surrogate escape rejects the text; 1: it becomes U+FFFD.
    int replace_lone_surrogates;
} CSimdJSONOptions;

typedef struct CSimdJSONParser CSimdJSONParser;

/// A parser, reusable for any number of texts by one thread at a time; NULL when memory is short.
CSimdJSONParser *csimdjson_parser_create(void);
void csimdjson_parser_destroy(CSimdJSONParser *parser);

/// Parses `length` bytes (at least 1, `base_offset + length` less than 2^32); no padding is needed after them.
/// Fills `tape` and returns CSIMDJSON_OK, or leaves nothing to free.
CSimdJSONStatus csimdjson_parse(
    CSimdJSONParser *parser, const uint8_t *bytes, size_t length, const CSimdJSONOptions *options,
    CSimdJSONTape *tape);

/// What stands in a run of values.
typedef enum CSimdJSONRunKind {
    /// Values one after another, with or without white space between them; the run ends before an array.
    CSIMDJSON_VALUES_BUT_ARRAYS = 0,
    /// Values one after another, with or without white space between them.
    CSIMDJSON_VALUES = 1,
    /// Elements of an array; the run begins with one.
    CSIMDJSON_ELEMENTS = 2,
    /// Elements of an array; the run begins after one, with a comma.
    CSIMDJSON_MORE_ELEMENTS = 3,
} CSimdJSONRunKind;

/// Parses the whole values that `length` bytes begin with, up to the first thing that is none, on one tape: each
/// value's nodes follow those of the value before. `end` becomes the offset just past the last value, `base_offset`
/// not counted. No value at all, or bytes that are cut inside a string or hold what no JSON may, is
/// CSIMDJSON_REJECTED, and then there is nothing to free.
CSimdJSONStatus csimdjson_parse_run(
    CSimdJSONParser *parser, const uint8_t *bytes, size_t length, const CSimdJSONOptions *options,
    CSimdJSONRunKind kind, CSimdJSONTape *tape, size_t *end);

/// Frees a tape's buffers.
void csimdjson_tape_free(CSimdJSONNode *nodes, uint8_t *strings);

/// 1 when the bytes are well-formed UTF-8, else 0.
int csimdjson_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
