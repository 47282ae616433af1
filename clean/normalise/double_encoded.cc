// Text whose UTF-8 bytes were read as GBK or as windows-1252 and then encoded once more.
//
// Proof of a stretch: the bytes that its characters were are strict UTF-8 of several Han
// characters; these are mostly common ones while what stands there is mostly not. Common: the 3,755
// of GB 2312's first level, traditional forms folded. Where bytes were lost on the way ("?"), the
// stretches between the losses are each proven on their own.
#include <algorithm>
#include <string>
#include <vector>

#include "clean/internal/reencode_icu.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kFewestGbk = 4;      // Han characters and CJK marks that prove a stretch; two
constexpr uint32_t kFewestLatin = 2;    // can be chance: "cafe" with an accent, closing quote, dash
constexpr uint32_t kFarthestBack = 64;  // characters before the one that drew attention
constexpr uint32_t kLongest = 4096;     // characters looked at in one go
constexpr uint32_t kCommonAfter = 6;    // tenths of the Han characters
constexpr uint32_t kCommonBefore = 5;   // tenths of the characters

bool IsCommon(char32_t c) {
  std::string one;
  AppendUtf8(c, &one);
  const std::string folded = Folded(one);
  const unsigned lead = GbkBytes(CharAt(folded, 0).value) >> 8;
  const unsigned trail = GbkBytes(CharAt(folded, 0).value) & 0xFF;
  return lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
}

bool IsCjkMark(char32_t c) { return (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0); }
bool IsQuoteOrDash(char32_t c) { return c >= 0x2010 && c < 0x2030; }
constexpr std::string_view kMark = "\xEF\xBB\xBF";  // a byte order mark

// A stretch of text as the bytes it may have been.
struct Reading {
  std::string bytes;
  std::vector<uint32_t> byte;  // where each character begins in `bytes`, and the end
  std::vector<uint32_t> text;  // and in the text

  size_t size() const { return byte.size() - 1; }
  void Add(uint16_t code, uint32_t next) {
    if (code > 0xFF) bytes.push_back(static_cast<char>(code >> 8));
    bytes.push_back(static_cast<char>(code & 0xFF));
    byte.push_back(static_cast<uint32_t>(bytes.size()));
    text.push_back(next);
  }
};

using Code = uint16_t (*)(char32_t);  // the bytes of a character; 0: it has none
uint16_t Latin(char32_t c) { return Windows1252Byte(c); }

Reading Read(std::string_view text, uint32_t from, Code code) {
  Reading r;
  r.byte.push_back(0);
  r.text.push_back(from);
  for (uint32_t at = from; r.size() < kLongest;) {
    const Utf8Char c = CharAt(text, at);
    const bool ascii = c.value >= 0x20 && c.value < 0x7F;
    const uint16_t bytes = ascii ? static_cast<uint16_t>(c.value) : code(c.value);
    if (c.size == 0 || bytes == 0) break;
    at += c.size;
    r.Add(bytes, at);
  }
  return r;
}

struct Found {
  size_t end = 0;  // the character of the reading behind the stretch
  std::string decoded;
};

// The longest strict UTF-8 from character `first` on that ends on a border of characters, without
// ASCII at its end.
Found Decode(const Reading& r, size_t first) {
  Found found;
  const std::string_view rest = std::string_view(r.bytes).substr(r.byte[first]);
  size_t valid = 0;
  size_t border = first;
  for (size_t size; valid < rest.size(); valid += size) {
    size = ValidUtf8Prefix(rest.substr(valid, 1)) == 1 ? 1 : 0;
    for (size_t n = 2; size == 0 && n <= 4; ++n)
      size = rest.size() >= valid + n && IsValidUtf8(rest.substr(valid, n)) ? n : 0;
    if (size == 0) break;
    const auto end = static_cast<uint32_t>(r.byte[first] + valid + size);
    while (border < r.size() && r.byte[border] < end) ++border;
    if (size > 1 && r.byte[border] == end) found.end = border;
  }
  if (found.end > first) found.decoded = rest.substr(0, r.byte[found.end] - r.byte[first]);
  return found;
}

bool Convinces(std::string_view before, std::string_view after, uint32_t fewest) {
  if (after == kMark) return fewest == kFewestLatin;
  uint32_t han = 0, marks = 0, quotes = 0, common = 0, other = 0;
  for (size_t at = 0; at < after.size();) {
    const Utf8Char c = CharAt(after, at);
    at += c.size;
    if ((KindOf(c.value) & kHan) != 0) {
      ++han;
      common += IsCommon(c.value) ? 1 : 0;
    } else if (IsCjkMark(c.value)) {
      ++marks;
    } else if (IsQuoteOrDash(c.value)) {
      ++quotes;
    } else if (c.value >= 0x80 && (KindOf(c.value) & (kKana | kSymbol)) == 0) {
      ++other;
    }
  }
  if (han + marks == 0) return quotes > 0 && other == 0 && fewest == kFewestLatin;
  if (han + marks < fewest || han < marks || other > han / 4) return false;
  if (common * 10 < han * kCommonAfter) return false;
  uint32_t length = 0, common_before = 0;
  for (size_t at = 0; at < before.size(); ++length) {
    const Utf8Char c = CharAt(before, at);
    at += c.size;
    common_before += IsCommon(c.value) ? 1 : 0;
  }
  return common_before * 10 <= length * kCommonBefore;
}

// Puts an edit for every proven stretch of the reading. Returns where the last one ends in the
// text, 0 if there is none.
uint32_t Repair(Scan* scan, const Reading& r, uint32_t fewest) {
  constexpr size_t kChance = 12;  // strict UTF-8 of fewer bytes may just be out of step
  uint32_t done = 0;
  for (size_t first = 0; first < r.size();) {
    if (static_cast<unsigned char>(r.bytes[r.byte[first]]) < 0xC2) {
      ++first;
      continue;
    }
    const Found found = Decode(r, first);
    if (found.end <= first) {
      ++first;
      continue;
    }
    const uint32_t begin = r.text[first];
    const uint32_t end = r.text[found.end];
    if (!Convinces(scan->text().substr(begin, end - begin), found.decoded, fewest)) {
      first = found.decoded.size() < kChance ? first + 1 : found.end;
      continue;
    }
    scan->TakeBack(begin);
    const std::string_view by = found.decoded == kMark ? "" : std::string_view(found.decoded);
    if (scan->edited_to() <= begin) scan->Put(begin, end, Reason::double_encoded, by);
    done = end;
    first = found.end;
  }
  return done;
}

bool IsContinuation(unsigned byte) { return byte >= 0x80 && byte < 0xC0; }

// Cheap signs: the character at `at` is a lead byte and a continuation byte, and the next character
// begins with another continuation byte.
bool LooksLikeGbk(std::string_view text, uint32_t at) {
  const Utf8Char c = CharAt(text, at);
  const unsigned code = GbkBytes(c.value);
  if (code < 0xE200 || code > 0xEFFF || !IsContinuation(code & 0xFF)) return false;
  const unsigned next = GbkBytes(CharAt(text, at + c.size).value);
  if (next == 0x80) return true;
  return IsContinuation(next >> 8) && ((next & 0xFF) >= 0xC2 || (next & 0xFF) < 0x80);
}

bool LooksLikeLatin(std::string_view text, uint32_t at) {
  const Utf8Char c = CharAt(text, at);
  if (c.value < 0xE2 || c.value > 0xEF) return false;
  const Utf8Char second = CharAt(text, at + c.size);
  return IsContinuation(Windows1252Byte(second.value)) &&
         IsContinuation(Windows1252Byte(CharAt(text, at + c.size + second.size).value));
}

uint32_t BackFrom(const Scan& scan, uint32_t at) {
  uint32_t begin = at;
  for (uint32_t n = 0; n < kFarthestBack && begin > scan.checked_to(); ++n) {
    const Utf8Char c = CharBefore(scan.text(), begin);
    if (GbkBytes(c.value) == 0) break;
    begin -= c.size;
  }
  return begin;
}

uint32_t Try(Scan* scan, uint32_t at, uint32_t begin, Code code, uint32_t fewest) {
  const Reading reading = Read(scan->text(), begin, code);
  const uint32_t done = Repair(scan, reading, fewest);
  scan->set_checked_to(done > at ? done : reading.text.back());
  return done > at ? done - at : 0;
}

}  // namespace

uint32_t FindDoubleEncoded(Scan* scan, uint32_t at) {
  if (at < scan->checked_to()) return 0;
  const unsigned char second = scan->Byte(at + 1);
  if (scan->Byte(at) == 0xC3) {
    if (second < 0xA2 || second > 0xAF || !LooksLikeLatin(scan->text(), at)) return 0;
    return Try(scan, at, at, Latin, kFewestLatin);
  }
  // U+9200 to U+957F: where GBK puts most pairs of a lead byte and a low continuation byte.
  if (second < 0x88 || second > 0x95 || !LooksLikeGbk(scan->text(), at)) return 0;
  return Try(scan, at, BackFrom(*scan, at), GbkBytes, kFewestGbk);
}

}  // namespace zhengwen::clean
