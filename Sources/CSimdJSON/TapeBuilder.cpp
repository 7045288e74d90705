#include "TapeBuilder.hpp"

#include "StringScan.hpp"

#include <cstring>

namespace csimdjson {

namespace {

constexpr uint32_t no_container = UINT32_MAX;
constexpr uint32_t flag = 1u << 8;
constexpr uint32_t counted_at_most = 0xFFFFFF;

inline bool is_digit(const uint8_t *at, const uint8_t *end) { return at != end && *at >= '0' && *at <= '9'; }

} // namespace

inline bool TapeBuilder::ends_token(const uint8_t *at) const {
    if (at == end) { return true; }
    switch (*at) {
    case ' ': case '\t': case '\n': case '\r': case ',': case ':': case ']': case '}': case '[': case '{':
        return true;
    default:
        return false;
    }
}

inline CSimdJSONStatus TapeBuilder::string(uint32_t start, uint32_t next_token) {
    const uint8_t *const content = bytes + start + 1;
    const uint8_t *close = find_special(content, end);
    if (close >= bytes + next_token) { return CSIMDJSON_REJECTED; }
    CSimdJSONNode &node = append(start, CSIMDJSON_STRING);
    node.payload = 0;
    if (*close == '\\') {
        node.payload = static_cast<uint32_t>(strings.used);
        node.tag |= flag;
        switch (unescape(
            content, bytes + next_token, end, options.replace_lone_surrogates != 0, strings, close,
            replaced_surrogates)) {
        case UnescapeResult::ok: break;
        case UnescapeResult::malformed: return CSIMDJSON_REJECTED;
        case UnescapeResult::out_of_memory: return CSIMDJSON_OUT_OF_MEMORY;
        }
    }
    node.length = static_cast<uint32_t>(close - content) + 2;
    return CSIMDJSON_OK;
}

/// RFC 8259 section 6: `[ minus ] int [ frac ] [ exp ]`.
inline bool TapeBuilder::number(uint32_t start) {
    const uint8_t *at = bytes + start;
    uint32_t tag = CSIMDJSON_NUMBER;
    if (*at == '-') { ++at; }
    if (!is_digit(at, end)) { return false; }
    if (*at == '0') {
        ++at;
    } else {
        while (is_digit(at, end)) { ++at; }
    }
    if (at != end && *at == '.') {
        tag |= flag;
        ++at;
        if (!is_digit(at, end)) { return false; }
        while (is_digit(at, end)) { ++at; }
    }
    if (at != end && (*at | 0x20) == 'e') {
        tag |= flag;
        ++at;
        if (at != end && (*at == '+' || *at == '-')) { ++at; }
        if (!is_digit(at, end)) { return false; }
        while (is_digit(at, end)) { ++at; }
    }
    if (!ends_token(at)) { return false; }
    CSimdJSONNode &node = append(start, tag);
    node.length = static_cast<uint32_t>(at - bytes) - start;
    node.payload = 0;
    return true;
}

inline bool TapeBuilder::literal(uint32_t start, const char *spelling, uint32_t length, uint32_t kind) {
    const uint8_t *const at = bytes + start;
    if (static_cast<size_t>(end - at) < length || memcmp(at, spelling, length) != 0) { return false; }
    if (!ends_token(at + length)) { return false; }
    CSimdJSONNode &node = append(start, kind);
    node.length = length;
    node.payload = 0;
    return true;
}

/// Notes that a value of a run is whole, and goes to the beginning of the next; false when the run ends.
inline bool TapeBuilder::goes_on(CSimdJSONRunKind kind, uint32_t &next) {
    if (node_count > 0) {
        const CSimdJSONNode &last = nodes[run_nodes];
        run_nodes = node_count;
        run_end = last.offset - options.base_offset + last.length;
    }
    if (next == count) { return false; }
    switch (kind) {
    case CSIMDJSON_VALUES_BUT_ARRAYS: return bytes[indexes[next]] != '[';
    case CSIMDJSON_VALUES: return true;
    case CSIMDJSON_ELEMENTS:
        if (node_count == 0) { return true; }
        break;
    case CSIMDJSON_MORE_ELEMENTS: break;
    }
    if (bytes[indexes[next]] != ',') { return false; }
    ++next;
    return true;
}

template <bool is_run> CSimdJSONStatus TapeBuilder::build(CSimdJSONRunKind kind) {
    // `count` tokens bound every read below: a token past the last is `end`, which starts no value.
    uint32_t next = 0;
    uint32_t container = no_container;
    uint32_t children = 0;
    uint32_t depth = 0;
    uint32_t start;

    if (is_run && !goes_on(kind, next)) { return CSIMDJSON_OK; }

value:
    if (next == count) { return CSIMDJSON_REJECTED; }
    start = indexes[next++];
    switch (bytes[start]) {
    case '"': {
        const CSimdJSONStatus status = string(start, indexes[next]);
        if (status != CSIMDJSON_OK) { return status; }
        goto after_value;
    }
    case '{':
    case '[': {
        if (depth == options.maximum_depth) { return CSIMDJSON_REJECTED; }
        ++depth;
        const bool is_object = bytes[start] == '{';
        // While a container is open, its payload is the container around it and its length is the
        // number of children seen before the open child.
        if (container != no_container) { nodes[container].length = children; }
        CSimdJSONNode &node = append(start, is_object ? CSIMDJSON_OBJECT : CSIMDJSON_ARRAY);
        node.payload = container;
        container = node_count - 1;
        children = 0;
        if (next == count) { return CSIMDJSON_REJECTED; }
        if (bytes[indexes[next]] == (is_object ? '}' : ']')) { goto close; }
        if (is_object) { goto name; }
        goto value;
    }
    case 't':
        if (!literal(start, "true", 4, CSIMDJSON_TRUE)) { return CSIMDJSON_REJECTED; }
        goto after_value;
    case 'f':
        if (!literal(start, "false", 5, CSIMDJSON_FALSE)) { return CSIMDJSON_REJECTED; }
        goto after_value;
    case 'n':
        if (!literal(start, "null", 4, CSIMDJSON_NULL)) { return CSIMDJSON_REJECTED; }
        goto after_value;
    default:
        if (!number(start)) { return CSIMDJSON_REJECTED; }
        goto after_value;
    }

name: {
    if (next == count) { return CSIMDJSON_REJECTED; }
    start = indexes[next++];
    if (bytes[start] != '"') { return CSIMDJSON_REJECTED; }
    const CSimdJSONStatus status = string(start, indexes[next]);
    if (status != CSIMDJSON_OK) { return status; }
    if (next == count || bytes[indexes[next++]] != ':') { return CSIMDJSON_REJECTED; }
    goto value;
}

after_value:
    if (container == no_container) {
        if (!is_run) { return next == count ? CSIMDJSON_OK : CSIMDJSON_REJECTED; }
        if (!goes_on(kind, next)) { return CSIMDJSON_OK; }
        goto value;
    }
    ++children;
    if (next == count) { return CSIMDJSON_REJECTED; }
    if ((nodes[container].tag & 0xFF) == CSIMDJSON_OBJECT) {
        switch (bytes[indexes[next]]) {
        case ',': ++next; goto name;
        case '}': goto close;
        default: return CSIMDJSON_REJECTED;
        }
    }
    switch (bytes[indexes[next]]) {
    case ',': ++next; goto value;
    case ']': goto close;
    default: return CSIMDJSON_REJECTED;
    }

close: {
    CSimdJSONNode &node = nodes[container];
    const uint32_t outer = node.payload;
    node.length = options.base_offset + indexes[next++] + 1 - node.offset;
    node.payload = node_count - container;
    node.tag |= (children < counted_at_most ? children : counted_at_most) << 8;
    container = outer;
    children = outer == no_container ? 0 : nodes[outer].length;
    --depth;
    goto after_value;
}
}

template CSimdJSONStatus TapeBuilder::build<false>(CSimdJSONRunKind);
template CSimdJSONStatus TapeBuilder::build<true>(CSimdJSONRunKind);

} // namespace csimdjson
