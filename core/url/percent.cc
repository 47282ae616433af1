#include "core/url/percent.h"

#include <array>

#include "core/ascii.h"

namespace zhengwen::url {
namespace {

constexpr uint8_t Bit(EscapeSet set) { return static_cast<uint8_t>(1U << static_cast<int>(set)); }

constexpr std::array<uint8_t, 256> MakeSets() {
  std::array<uint8_t, 256> sets{};
  constexpr uint8_t kFragment = Bit(EscapeSet::fragment);
  constexpr uint8_t kQuery = Bit(EscapeSet::query);
  constexpr uint8_t kPath = Bit(EscapeSet::path);
  constexpr uint8_t kUser = Bit(EscapeSet::userinfo);
  for (size_t i = 0; i < sets.size(); ++i) {
    if (i < 0x20 || i > 0x7E) sets[i] = kFragment | kQuery | kPath | kUser;
  }
  const auto add = [&sets](std::string_view characters, int bits) {
    for (const char c : characters) {
      uint8_t& set = sets[static_cast<unsigned char>(c)];
      set = static_cast<uint8_t>(set | bits);
    }
  };
  add(" \"<>", kFragment | kQuery | kPath | kUser);
  add("`", kFragment | kPath | kUser);
  add("#", kQuery | kPath | kUser);
  add("'", kQuery);
  add("?^{}", kPath | kUser);
  add("/:;=@[\\]|", kUser);
  return sets;
}

constexpr std::array<uint8_t, 256> kSets = MakeSets();

// "%" or "%3" at the end of what is written: a hex digit behind it would make an escape of it.
bool EndsInHalfEscape(std::string_view text) {
  if (text.ends_with('%')) return true;
  return text.size() >= 2 && text[text.size() - 2] == '%' && HexValue(text.back()) >= 0;
}

}  // namespace

void AppendEscapedByte(char byte, std::string* out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  *out += '%';
  *out += kDigits[value >> 4];
  *out += kDigits[value & 15];
}

void AppendEscaped(std::string_view text, EscapeSet set, std::string* out) {
  const uint8_t bit = Bit(set);
  for (const char c : text) {
    if ((kSets[static_cast<unsigned char>(c)] & bit) != 0) {
      AppendEscapedByte(c, out);
    } else {
      *out += c;
    }
  }
}

int EscapedByteAt(std::string_view text, size_t at) {
  if (text.size() - at < 3 || text[at] != '%') return -1;
  const int high = HexValue(text[at + 1]);
  const int low = HexValue(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string Unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    const int byte = EscapedByteAt(text, at);
    out += byte < 0 ? text[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  return out;
}

bool IsUnreserved(char c) {
  return IsAsciiLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string WithPlainEscapes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    const int byte = EscapedByteAt(text, at);
    if (byte < 0) {
      out += text[at];
      continue;
    }
    at += 2;
    const char c = static_cast<char>(byte);
    if (IsUnreserved(c) && !(HexValue(c) >= 0 && EndsInHalfEscape(out))) {
      out += c;
    } else {
      AppendEscapedByte(c, &out);
    }
  }
  return out;
}

}  // namespace zhengwen::url
