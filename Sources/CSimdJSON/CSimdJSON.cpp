#include "CSimdJSON.h"

#include "TapeBuilder.hpp"

#include <simdjson.h>

#include <cstdlib>
#include <memory>
#include <new>

using simdjson::internal::dom_parser_implementation;

/// Holds simdjson's first stage, which finds the tokens and checks quoting and UTF-8 with vector
/// instructions. Its second stage and its On-Demand interface are not used: the one refuses integers
/// beyond 64 bits, and both need padded input.
struct CSimdJSONParser {
    std::unique_ptr<dom_parser_implementation> tokenizer;

    bool reserve(size_t length) {
        if (tokenizer != nullptr && tokenizer->capacity() > length) { return true; }
        // Half again as much, so that a run of slowly growing texts does not allocate for each.
        size_t capacity = length + length / 2 + 64;
        if (capacity > simdjson::SIMDJSON_MAXSIZE_BYTES) { capacity = simdjson::SIMDJSON_MAXSIZE_BYTES; }
        tokenizer.reset();
        return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, tokenizer)
            == simdjson::SUCCESS;
    }
};

CSimdJSONParser *csimdjson_parser_create(void) { return new (std::nothrow) CSimdJSONParser; }

void csimdjson_parser_destroy(CSimdJSONParser *parser) { delete parser; }

void csimdjson_tape_free(CSimdJSONNode *nodes, uint8_t *strings) {
    free(nodes);
    free(strings);
}

int csimdjson_is_utf8(const uint8_t *bytes, size_t length) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length) ? 1 : 0;
}

/// Gives back what was allocated beyond `used` bytes; the old block when that fails.
static void *trim(void *block, size_t used) {
    if (used == 0) {
        free(block);
        return nullptr;
    }
    void *const trimmed = realloc(block, used);
    return trimmed == nullptr ? block : trimmed;
}

/// Finds the tokens, and gives them with one past the last that is the end.
static CSimdJSONStatus tokenize(CSimdJSONParser *parser, const uint8_t *bytes, size_t length) {
    if (length == 0) { return CSIMDJSON_REJECTED; }
    if (!parser->reserve(length)) { return CSIMDJSON_OUT_OF_MEMORY; }
    dom_parser_implementation &tokenizer = *parser->tokenizer;
    if (tokenizer.stage1(bytes, length, simdjson::stage1_mode::regular) != simdjson::SUCCESS) {
        return CSIMDJSON_REJECTED;
    }
    tokenizer.structural_indexes[tokenizer.n_structural_indexes] = static_cast<uint32_t>(length);
    return CSIMDJSON_OK;
}

/// Hands the first nodes and the strings of a builder on.
static void take(csimdjson::TapeBuilder &builder, CSimdJSONNode *nodes, size_t node_count, CSimdJSONTape *tape) {
    tape->nodes = static_cast<CSimdJSONNode *>(trim(nodes, node_count * sizeof(CSimdJSONNode)));
    tape->node_count = node_count;
    tape->strings = static_cast<uint8_t *>(trim(builder.strings.bytes, builder.strings.used));
    tape->strings_length = builder.strings.used;
    tape->replaced_surrogates = builder.replaced_surrogates;
}

CSimdJSONStatus csimdjson_parse(
    CSimdJSONParser *parser, const uint8_t *bytes, size_t length, const CSimdJSONOptions *options,
    CSimdJSONTape *tape) {
    *tape = CSimdJSONTape{};
    const CSimdJSONStatus tokens = tokenize(parser, bytes, length);
    if (tokens != CSIMDJSON_OK) { return tokens; }
    dom_parser_implementation &tokenizer = *parser->tokenizer;
    const uint32_t count = tokenizer.n_structural_indexes;

    // Room for a node per token is more than enough, and pages that are never written cost nothing.
    CSimdJSONNode *const nodes = static_cast<CSimdJSONNode *>(malloc(count * sizeof(CSimdJSONNode)));
    if (nodes == nullptr) { return CSIMDJSON_OUT_OF_MEMORY; }
    csimdjson::TapeBuilder builder(bytes, length, tokenizer.structural_indexes.get(), count, nodes, *options);
    const CSimdJSONStatus status = builder.build();
    if (status != CSIMDJSON_OK) {
        csimdjson_tape_free(nodes, builder.strings.bytes);
        return status;
    }
    take(builder, nodes, builder.node_count, tape);
    return CSIMDJSON_OK;
}

CSimdJSONStatus csimdjson_parse_run(
    CSimdJSONParser *parser, const uint8_t *bytes, size_t length, const CSimdJSONOptions *options,
    CSimdJSONRunKind kind, CSimdJSONTape *tape, size_t *end) {
    *tape = CSimdJSONTape{};
    *end = 0;
    const CSimdJSONStatus tokens = tokenize(parser, bytes, length);
    if (tokens != CSIMDJSON_OK) { return tokens; }
    dom_parser_implementation &tokenizer = *parser->tokenizer;
    const uint32_t count = tokenizer.n_structural_indexes;
    CSimdJSONNode *const nodes = static_cast<CSimdJSONNode *>(malloc(count * sizeof(CSimdJSONNode)));
    if (nodes == nullptr) { return CSIMDJSON_OUT_OF_MEMORY; }
    csimdjson::TapeBuilder builder(bytes, length, tokenizer.structural_indexes.get(), count, nodes, *options);
    builder.build_run(kind);
    if (builder.run_nodes == 0) {
        csimdjson_tape_free(nodes, builder.strings.bytes);
        return CSIMDJSON_REJECTED;
    }
    take(builder, nodes, builder.run_nodes, tape);
    *end = builder.run_end;
    return CSIMDJSON_OK;
}
