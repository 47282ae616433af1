#include "clean/decode/detect.h"

#include <algorithm>
#include <array>
#include <utility>

#include "clean/decode/race.h"
#include "clean/decode/sample.h"
#include "clean/decode/utf8_faults.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr size_t kPrefix = 512;               // bytes; 256 Han characters are past all doubt
constexpr size_t kSample = size_t{64} << 10;  // bytes of lines, where the prefix leaves doubts

bool HasControls(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && (b < '\t' || b > '\r') && b != 0x1B;
  });
}

// ISO-2022-JP is ASCII with escapes to the Japanese sets.
bool IsIso2022Jp(std::string_view bytes) {
  if (std::any_of(bytes.begin(), bytes.end(),
                  [](char c) { return static_cast<signed char>(c) < 0; }))
    return false;
  const size_t at = bytes.find("\x1B$");
  if (at == std::string_view::npos || at + 2 >= bytes.size()) return false;
  return (bytes[at + 2] == 'B' || bytes[at + 2] == '@') &&
         bytes.find("\x1B(", at) != std::string_view::npos;
}

}  // namespace

ByteOrderMark FindByteOrderMark(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMarks = {{
      {"\xEF\xBB\xBF"sv, "utf-8"},
      {"\xFF\xFE\0\0"sv, "utf-32le"},  // before UTF-16, whose mark it begins with
      {"\0\0\xFE\xFF"sv, "utf-32be"},
      {"\xFF\xFE"sv, "utf-16le"},
      {"\xFE\xFF"sv, "utf-16be"},
      {"\x84\x31\x95\x33"sv, "gb18030"},
  }};
  for (const auto& [mark, charset] : kMarks) {
    if (bytes.starts_with(mark)) return {charset, mark.size()};
  }
  return {};
}

Detected Detect(std::string_view bytes, std::string_view hint) {
  const ByteOrderMark mark = FindByteOrderMark(bytes);
  if (mark.size > 0 && mark.charset != "utf-8") return {mark.charset};
  bytes.remove_prefix(mark.size);  // of UTF-8: editors have put it before texts in other charsets
  if (mark.size > 0) hint = "utf-8";

  const std::string_view prefix = bytes.substr(0, kPrefix);
  if (IsValidUtf8(bytes)) {
    if (bytes.find('\x1B') != std::string_view::npos && IsIso2022Jp(bytes)) return {"iso-2022-jp"};
    if (bytes.find('\0') == std::string_view::npos && !HasControls(prefix)) return {"utf-8"};
  }
  if (IsFaultyUtf8(bytes)) return {"utf-8"};
  const bool whole = prefix.size() == bytes.size();
  Winner winner = Race(prefix, whole ? End::of_text : End::of_sample, hint, Entrants::all);
  if (!whole && !winner.sure && !winner.wide) {
    winner = Race(SampleLines(bytes, kSample), End::of_sample, hint, Entrants::bytewise);
  }
  return {winner.charset, winner.is_text};
}

}  // namespace zhengwen::clean
