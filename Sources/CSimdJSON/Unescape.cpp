#include "Unescape.hpp"

#include "StringScan.hpp"

#include <cstdlib>

namespace csimdjson {

bool StringBuffer::reserve(size_t extra) {
    if (capacity - used >= extra) { return true; }
    size_t wanted = capacity < 128 ? 256 : capacity * 2;
    if (wanted < used + extra) { wanted = used + extra; }
    uint8_t *grown = static_cast<uint8_t *>(realloc(bytes, wanted));
    if (grown == nullptr) { return false; }
    bytes = grown;
    capacity = wanted;
    return true;
}

namespace {

/// What the character after a backslash stands for (RFC 8259 section 7); 0 for any other.
inline uint8_t simple_escape(uint8_t character) {
    switch (character) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
    }
}

inline int hex_digit(uint8_t character) {
    if (character >= '0' && character <= '9') { return character - '0'; }
    const uint8_t lower = character | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The code unit written by the four hexadecimal digits at `at`, or -1.
inline int32_t code_unit(const uint8_t *at, const uint8_t *end) {
    if (end - at < 4) { return -1; }
    int32_t unit = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hex_digit(at[i]);
        if (digit < 0) { return -1; }
        unit = unit << 4 | digit;
    }
    return unit;
}

inline uint8_t *encode(uint32_t scalar, uint8_t *to) {
    if (scalar < 0x80) {
        *to++ = static_cast<uint8_t>(scalar);
        return to;
    }
    if (scalar < 0x800) {
        *to++ = static_cast<uint8_t>(0xC0 | scalar >> 6);
    } else {
        if (scalar < 0x10000) {
            *to++ = static_cast<uint8_t>(0xE0 | scalar >> 12);
        } else {
            *to++ = static_cast<uint8_t>(0xF0 | scalar >> 18);
            *to++ = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
        }
        *to++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
    }
    *to++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    return to;
}

} // namespace

UnescapeResult unescape(
    const uint8_t *at, const uint8_t *bound, const uint8_t *end, bool replace_lone_surrogates, StringBuffer &buffer,
    const uint8_t *&source_end, size_t &replaced) {
    // No escape is shorter than what it stands for, and one block may be stored past the last byte.
    if (!buffer.reserve(sizeof(uint32_t) + static_cast<size_t>(bound - at) + block_size)) {
        return UnescapeResult::out_of_memory;
    }
    uint8_t *const start = buffer.bytes + buffer.used + sizeof(uint32_t);
    uint8_t *to = start;
    for (;;) {
        if (at >= bound) { return UnescapeResult::malformed; }
        if (static_cast<size_t>(end - at) >= block_size) {
            memcpy(to, at, block_size);
            const size_t clean = first_special(at);
            at += clean;
            to += clean;
            if (clean == block_size) { continue; }
        } else {
            while (at != end && *at != '"' && *at != '\\') { *to++ = *at++; }
            if (at == end) { return UnescapeResult::malformed; }
        }
        if (*at == '"') { break; }
        if (end - at < 2) { return UnescapeResult::malformed; }
        const uint8_t escape = at[1];
        at += 2;
        if (escape != 'u') {
            const uint8_t character = simple_escape(escape);
            if (character == 0) { return UnescapeResult::malformed; }
            *to++ = character;
            continue;
        }
        const int32_t unit = code_unit(at, end);
        if (unit < 0) { return UnescapeResult::malformed; }
        at += 4;
        uint32_t scalar = static_cast<uint32_t>(unit);
        if ((scalar & 0xF800) == 0xD800) {
            int32_t low = -1;
            if (scalar < 0xDC00 && end - at >= 6 && at[0] == '\\' && at[1] == 'u') { low = code_unit(at + 2, end); }
            if ((low & 0xFC00) == 0xDC00 && low >= 0) {
                scalar = 0x10000 + ((scalar & 0x3FF) << 10 | (static_cast<uint32_t>(low) & 0x3FF));
                at += 6;
            } else {
                if (!replace_lone_surrogates) { return UnescapeResult::malformed; }
                scalar = 0xFFFD;
                ++replaced;
            }
        }
        to = encode(scalar, to);
    }
    const uint32_t length = static_cast<uint32_t>(to - start);
    memcpy(buffer.bytes + buffer.used, &length, sizeof length);
    buffer.used += sizeof length + length;
    source_end = at;
    return UnescapeResult::ok;
}

} // namespace csimdjson
