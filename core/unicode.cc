#include "core/unicode.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/internal/han_fold.h"
#include "core/internal/utf8_simdjson.h"

namespace zhengwen {

Utf8Char CharBefore(std::string_view text, size_t at) {
  if (at == 0) return {};
  return CharAt(text, BorderBefore(text, at - 1));
}

bool HasKind(std::string_view text, uint16_t kinds) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kinds) != 0) return true;
    at += c.size;
  }
  return false;
}

bool HasOnly(std::string_view text, uint16_t kinds) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kinds) == 0) return false;
    at += c.size;
  }
  return true;
}

void AppendUtf8(char32_t c, std::string* out) {
  const auto put = [out](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
}

namespace {

uint64_t LoadWord(const char* at) {
  uint64_t word = 0;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

// How many of the eight bytes do not continue a character; those that do have bits 10 on top.
size_t CountBegins(uint64_t word) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  const uint64_t begins = (~word >> 7 | word >> 6) & kOnes;
  return begins * kOnes >> 56;
}

}  // namespace

size_t CountCodePoints(std::string_view text) {
  // Sums of bytes in bytes, which compilers turn into vector instructions; emptied before they
  // overflow.
  constexpr size_t kLanes = 64;
  constexpr size_t kRounds = 255;
  size_t count = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (static_cast<size_t>(end - at) >= kLanes) {
    std::array<uint8_t, kLanes> sums{};
    const size_t rounds = std::min(kRounds, static_cast<size_t>(end - at) / kLanes);
    for (size_t round = 0; round < rounds; ++round, at += kLanes) {
      for (size_t i = 0; i < kLanes; ++i)
        sums[i] = static_cast<uint8_t>(sums[i] + (static_cast<signed char>(at[i]) >= -0x40));
    }
    for (const uint8_t sum : sums) count += sum;
  }
  for (; static_cast<size_t>(end - at) >= sizeof(uint64_t); at += sizeof(uint64_t))
    count += CountBegins(LoadWord(at));
  const auto rest = static_cast<size_t>(end - at);
  if (rest > 0 && text.size() >= sizeof(uint64_t)) {
    // The text's last eight bytes, without those that are counted: shifted out, they read as 0.
    const size_t counted = sizeof(uint64_t) - rest;
    const uint64_t word = LoadWord(end - sizeof(uint64_t));
    const bool little = std::endian::native == std::endian::little;
    return count + CountBegins(little ? word >> 8 * counted : word << 8 * counted) - counted;
  }
  for (; at != end; ++at) count += static_cast<signed char>(*at) >= -0x40;
  return count;
}

namespace {

// Bytes of the well-formed sequence at bytes[at] (Unicode 15, table 3-7), or 0.
size_t SequenceLength(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0;
  };
  const auto in = [](unsigned b, unsigned low, unsigned high) { return b >= low && b <= high; };
  const unsigned a = byte(0);
  if (a < 0x80) return 1;
  if (in(a, 0xC2, 0xDF)) return in(byte(1), 0x80, 0xBF) ? 2 : 0;
  if (in(a, 0xE0, 0xEF)) {
    const unsigned low = a == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = a == 0xED ? 0x9F : 0xBF;
    return in(byte(1), low, high) && in(byte(2), 0x80, 0xBF) ? 3 : 0;
  }
  if (in(a, 0xF0, 0xF4)) {
    const unsigned low = a == 0xF0 ? 0x90 : 0x80;
    const unsigned high = a == 0xF4 ? 0x8F : 0xBF;
    return in(byte(1), low, high) && in(byte(2), 0x80, 0xBF) && in(byte(3), 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

size_t SlowValidPrefix(std::string_view bytes) {
  size_t at = 0;
  while (at < bytes.size()) {
    const size_t length = SequenceLength(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

void PutThreeBytes(char32_t c, char* to) {
  to[0] = static_cast<char>(0xE0 | c >> 12);
  to[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  to[2] = static_cast<char>(0x80 | (c & 0x3F));
}

}  // namespace

size_t ValidUtf8Prefix(std::string_view bytes) {
  // Blocks grow with what has been found valid, so that a caller who goes on behind every fault
  // needs linear time in all.
  constexpr size_t kFirstBlock = 64;
  constexpr size_t kLastBlock = size_t{1} << 16;
  size_t at = 0;
  for (size_t block = kFirstBlock; at < bytes.size(); block = std::min(block * 4, kLastBlock)) {
    size_t end = std::min(at + block, bytes.size());
    // Back to a border; three bytes at most follow a lead byte.
    for (int i = 0; i < 3 && end < bytes.size() && (bytes[end] & 0xC0) == 0x80; ++i) --end;
    if (!internal::IsUtf8(bytes.substr(at, end - at)))
      return at + SlowValidPrefix(bytes.substr(at));
    at = end;
  }
  return at;
}

std::string Folded(std::string_view text) {
  std::string folded;
  AppendFolded(text, &folded);
  return folded;
}

void AppendFolded(std::string_view text, std::string* out) {
  const size_t from = out->size();
  out->append(text);
  char* folded = out->data() + from;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (c.size == 3) {
      const char32_t simplified = internal::SimplifiedForm(c.value);
      if (simplified != c.value) PutThreeBytes(simplified, folded + at);
    } else if (c.value >= 'A' && c.value <= 'Z') {
      folded[at] = static_cast<char>(c.value + ('a' - 'A'));
    }
    at += c.size;
  }
}

}  // namespace zhengwen
