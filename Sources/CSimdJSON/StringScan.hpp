#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace csimdjson {

/// How many bytes one step of the string scanners looks at.
#if defined(__SSE2__)
constexpr size_t block_size = 16;
#else
constexpr size_t block_size = 8;
#endif

/// Index in the block of its first quote or backslash, or `block_size`.
inline size_t first_special(const uint8_t *block) {
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block));
    const __m128i special = _mm_or_si128(
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    const unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(special));
    return mask == 0 ? block_size : static_cast<size_t>(__builtin_ctz(mask));
#else
    uint64_t word;
    memcpy(&word, block, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    constexpr uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    const uint64_t quote = word ^ (ones * '"'), backslash = word ^ (ones * '\\');
    // The lowest set bit is exact; false positives of this test can only stand above a true one.
    const uint64_t mask = (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & highs;
    return mask == 0 ? block_size : static_cast<size_t>(__builtin_ctzll(mask) >> 3);
#endif
}

/// The first quote or backslash at or after `at`, or `end`.
inline const uint8_t *find_special(const uint8_t *at, const uint8_t *end) {
    while (static_cast<size_t>(end - at) >= block_size) {
        const size_t clean = first_special(at);
        at += clean;
        if (clean != block_size) { return at; }
    }
    while (at != end && *at != '"' && *at != '\\') { ++at; }
    return at;
}

} // namespace csimdjson
