#include "core/url/ip_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/ascii.h"
#include "core/url/percent.h"

namespace zhengwen::url {
namespace {

constexpr uint64_t kTooLarge = uint64_t{1} << 32;  // also of all numbers beyond

// "IPv4 number parser"; nothing where it is no number, kTooLarge at most.
std::optional<uint64_t> ReadNumber(std::string_view text) {
  if (text.empty()) return std::nullopt;
  uint64_t base = 10;
  if (BeginsInAnyCase(text, "0x")) {
    text.remove_prefix(2);
    base = 16;
  } else if (text.size() > 1 && text.front() == '0') {
    text.remove_prefix(1);
    base = 8;
  }
  uint64_t value = 0;
  for (const char c : text) {
    const int digit = HexValue(c);
    if (digit < 0 || static_cast<uint64_t>(digit) >= base) return std::nullopt;
    value = std::min(kTooLarge, value * base + static_cast<uint64_t>(digit));
  }
  return value;
}

std::string_view WithoutLastDot(std::string_view host) {
  if (host.size() > 1 && host.back() == '.') host.remove_suffix(1);
  return host;
}

using Pieces = std::array<uint16_t, 8>;

std::string SerialiseIpv6(const Pieces& pieces) {
  size_t best = 8;  // where the longest run of two zeros or more begins
  size_t best_size = 1;
  for (size_t at = 0; at < 8; ++at) {
    size_t end = at;
    while (end < 8 && pieces[end] == 0) ++end;
    if (end - at > best_size) {
      best = at;
      best_size = end - at;
    }
    at = end > at ? end - 1 : at;
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "[";
  for (size_t at = 0; at < 8; ++at) {
    if (at == best) {
      out += at == 0 ? "::" : ":";
      at += best_size - 1;
      continue;
    }
    bool begun = false;
    for (int shift = 12; shift >= 0; shift -= 4) {
      const unsigned digit = (pieces[at] >> shift) & 15U;
      begun = begun || digit != 0 || shift == 0;
      if (begun) out += kDigits[digit];
    }
    if (at < 7) out += ':';
  }
  return out += ']';
}

// "::ffff:1.2.3.4": four decimal numbers up to the end, as two pieces.
bool ReadTail(std::string_view text, uint16_t* first, uint16_t* second) {
  std::array<unsigned, 4> bytes{};
  for (size_t i = 0; i < 4; ++i) {
    if (i > 0) {
      if (text.empty() || text.front() != '.') return false;
      text.remove_prefix(1);
    }
    size_t size = 0;
    while (size < text.size() && IsAsciiDigit(text[size]) && size < 4) {
      bytes[i] = bytes[i] * 10 + static_cast<unsigned>(text[size] - '0');
      ++size;
    }
    if (size == 0 || bytes[i] > 255 || (size > 1 && text.front() == '0')) return false;
    text.remove_prefix(size);
  }
  *first = static_cast<uint16_t>(bytes[0] << 8 | bytes[1]);
  *second = static_cast<uint16_t>(bytes[2] << 8 | bytes[3]);
  return text.empty();
}

// Up to four hex digits at the beginning of the text; returns how many.
size_t ReadPiece(std::string_view text, uint16_t* piece) {
  size_t size = 0;
  unsigned value = 0;
  while (size < 4 && size < text.size() && HexValue(text[size]) >= 0) {
    value = value * 16 + static_cast<unsigned>(HexValue(text[size]));
    ++size;
  }
  *piece = static_cast<uint16_t>(value);
  return size;
}

}  // namespace

bool EndsInNumber(std::string_view host) {
  host = WithoutLastDot(host);
  const std::string_view last = host.substr(host.rfind('.') + 1);  // npos + 1 is 0
  if (last.empty()) return false;
  if (std::all_of(last.begin(), last.end(), IsAsciiDigit)) return true;
  return ReadNumber(last).has_value();
}

std::optional<std::string> ReadIpv4(std::string_view host) {
  host = WithoutLastDot(host);
  std::vector<uint64_t> parts;
  parts.reserve(4);
  for (size_t begin = 0; begin <= host.size();) {
    const size_t end = std::min(host.find('.', begin), host.size());
    const std::optional<uint64_t> part = ReadNumber(host.substr(begin, end - begin));
    if (!part || parts.size() == 4) return std::nullopt;
    parts.push_back(*part);
    begin = end + 1;
  }
  const size_t count = parts.size();
  if (parts.back() >= uint64_t{1} << (8 * (5 - count))) return std::nullopt;
  uint64_t address = parts.back();
  for (size_t i = 0; i + 1 < count; ++i) {
    if (parts[i] > 255) return std::nullopt;
    address |= parts[i] << (8 * (3 - i));
  }
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) {
    out += std::to_string((address >> shift) & 255);
    if (shift > 0) out += '.';
  }
  return out;
}

std::optional<std::string> ReadIpv6(std::string_view text) {
  Pieces pieces{};
  size_t count = 0;
  size_t gap = 9;  // the number of pieces before "::"; 9: there is none
  if (text.starts_with(':')) {
    if (!text.starts_with("::")) return std::nullopt;
    text.remove_prefix(2);
    gap = 0;
  }
  while (!text.empty()) {
    if (count == 8) return std::nullopt;
    if (text.front() == ':') {
      if (gap != 9) return std::nullopt;
      text.remove_prefix(1);
      gap = count;
      continue;
    }
    uint16_t piece = 0;
    const size_t size = ReadPiece(text, &piece);
    if (size < text.size() && text[size] == '.') {
      if (size == 0 || count > 6 || !ReadTail(text, &pieces[count], &pieces[count + 1]))
        return std::nullopt;
      count += 2;
      break;
    }
    pieces[count++] = piece;
    text.remove_prefix(size);
    if (text.empty()) break;
    if (size == 0 || text.front() != ':') return std::nullopt;
    text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
  }
  if (gap == 9 && count != 8) return std::nullopt;
  if (gap != 9) {
    if (count == 8) return std::nullopt;
    std::rotate(pieces.begin() + static_cast<std::ptrdiff_t>(gap),
                pieces.begin() + static_cast<std::ptrdiff_t>(count), pieces.end());
  }
  return SerialiseIpv6(pieces);
}

bool IsIpAddress(std::string_view host) { return host.starts_with('[') || EndsInNumber(host); }

}  // namespace zhengwen::url
