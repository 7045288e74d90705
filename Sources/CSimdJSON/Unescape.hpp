#pragma once

#include <cstddef>
#include <cstdint>

namespace csimdjson {

/// A growing buffer of unescaped strings, each after its uint32_t length.
struct StringBuffer {
    uint8_t *bytes = nullptr;
    size_t used = 0;
    size_t capacity = 0;

    /// Makes room for `extra` more bytes; false when memory is short.
    bool reserve(size_t extra);
};

enum class UnescapeResult { ok, malformed, out_of_memory };

/// Unescapes the string whose content starts at `at`, which ends with the first unescaped quote
/// before `end`, onto the end of `buffer`.
/// @param bound at or after the closing quote, and not after `end`: what room the buffer makes
/// @param source_end set to the closing quote
/// @param replaced raised by one for every lone surrogate replaced by U+FFFD
UnescapeResult unescape(
    const uint8_t *at, const uint8_t *bound, const uint8_t *end, bool replace_lone_surrogates, StringBuffer &buffer,
    const uint8_t *&source_end, size_t &replaced);

} // namespace csimdjson
