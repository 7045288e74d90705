#pragma once

#include "CSimdJSON.h"
#include "Unescape.hpp"

namespace csimdjson {

/// Walks the structural indexes that simdjson's first stage found and writes the tape, checking the
/// whole grammar of RFC 8259 on the way. Loops instead of recursing: open containers are chained
/// through their own nodes.
class TapeBuilder {
public:
    /// @param indexes where each token starts, and `length` after the last one
    /// @param nodes room for `count` nodes
    TapeBuilder(
        const uint8_t *bytes, size_t length, const uint32_t *indexes, uint32_t count, CSimdJSONNode *nodes,
        const CSimdJSONOptions &options)
        : bytes(bytes), end(bytes + length), indexes(indexes), count(count), nodes(nodes), options(options) {}

    /// Reads one value and nothing else.
    CSimdJSONStatus build() { return build<false>(CSIMDJSON_VALUES); }

    /// Reads values as long as there are any; what comes after the last whole one is left out of `run_nodes` and
    /// `run_end`.
    void build_run(CSimdJSONRunKind kind) { static_cast<void>(build<true>(kind)); }

    /// How many nodes the whole values of a run have, and where the last of them ends.
    uint32_t run_nodes = 0;
    uint32_t run_end = 0;

    uint32_t node_count = 0;
    StringBuffer strings;
    size_t replaced_surrogates = 0;

private:
    template <bool is_run> CSimdJSONStatus build(CSimdJSONRunKind kind);
    bool goes_on(CSimdJSONRunKind kind, uint32_t &next);
    CSimdJSONStatus string(uint32_t start, uint32_t next_token);
    bool number(uint32_t start);
    bool literal(uint32_t start, const char *spelling, uint32_t length, uint32_t kind);
    bool ends_token(const uint8_t *at) const;

    CSimdJSONNode &append(uint32_t start, uint32_t kind) {
        CSimdJSONNode &node = nodes[node_count++];
        node.offset = options.base_offset + start;
        node.tag = kind;
        return node;
    }

    const uint8_t *const bytes;
    const uint8_t *const end;
    const uint32_t *const indexes;
    const uint32_t count;
    CSimdJSONNode *const nodes;
    const CSimdJSONOptions options;
};

} // namespace csimdjson
