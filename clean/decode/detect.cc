#include "clean/decode/detect.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "clean/decode/sample.h"
#include "clean/decode/text_cost.h"
#include "clean/decode/utf8_faults.h"
#include "clean/internal/icu_converter.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

struct Candidate {
  std::string_view charset;
  uint8_t languages;
  uint8_t
      prior;  // half bits: how much rarer than GB 18030 it is among what we are given. Estimates.
};

constexpr std::array kCandidates = {
    Candidate{"utf-8", kAnyLanguage, 0},     Candidate{"gb18030", kSimplified | kTraditional, 1},
    Candidate{"big5", kTraditional, 4},      Candidate{"windows-1252", kWestern, 4},
    Candidate{"shift_jis", kJapanese, 6},    Candidate{"euc-jp", kJapanese, 8},
    Candidate{"euc-kr", kKorean, 6},         Candidate{"utf-16le", kAnyLanguage, 8},
    Candidate{"utf-16be", kAnyLanguage, 10}, Candidate{"utf-32le", kAnyLanguage, 12},
    Candidate{"utf-32be", kAnyLanguage, 14},
};

// Half bits that a hint is worth: as much as some eight characters read as text rather than as
// noise. Servers send windows-1252 where they know nothing.
constexpr uint64_t kHintWorth = 96;
constexpr uint64_t kDefaultHintWorth = 12;

constexpr size_t kPrefix = 512;        // bytes; 256 Han characters are past all doubt
constexpr size_t kSmallSample = 1536;  // bytes; enough unless the lines are nearly ASCII
constexpr size_t kLargeSample = size_t{64} << 10;  // bytes
constexpr uint64_t kSure = 200;                    // half bits between the first and the second

// Bytes of pure chance cost eight bits each. A reading that costs more, by far, is not a text.
constexpr uint64_t kNoisePerByte = 16;  // half bits
constexpr uint64_t kNoiseMargin = 200;  // half bits

bool IsWideUnit(std::string_view charset) {
  return charset.starts_with("utf-16") || charset.starts_with("utf-32");
}

constexpr uint64_t kNever = std::numeric_limits<uint64_t>::max();

// The cost of the candidate's reading in half bits; kNever where it is past `bound` or there is no
// such charset.
uint64_t CostOf(std::string_view bytes, bool whole, const Candidate& candidate, uint64_t bound) {
  constexpr uint64_t kBrokenUnit =
      100;  // half bits: a malformed UTF-32 unit is four bytes of noise
  auto converter = internal::IcuConverter::Open(candidate.charset);
  if (!converter) return kNever;
  std::array<char16_t, 64> units;
  TextCost text;
  uint64_t cost = candidate.prior;
  for (bool more = true; more && cost <= bound;) {
    const size_t count = converter->Convert(&bytes, whole, units.data(), units.size());
    text.Add(units.data(), count);
    const uint64_t broken = candidate.charset.starts_with("utf-32") ? converter->errors() : 0;
    cost = candidate.prior + text.Best(candidate.languages) + broken * kBrokenUnit;
    more = count > 0 || !bytes.empty();
  }
  return cost <= bound ? cost : kNever;
}

struct Winner {
  std::string_view charset;
  uint64_t cost = 0;    // half bits
  uint64_t margin = 0;  // half bits to the second, or kSure if it is more
};

enum class Units : uint8_t { any, bytes_only };

Winner Contest(std::string_view bytes, bool whole, std::string_view hint, Units units) {
  const uint64_t handicap = hint == "windows-1252" ? kDefaultHintWorth : kHintWorth;
  std::string_view first = "utf-8";
  uint64_t first_cost = kNever;
  uint64_t second_cost = kNever;
  const auto enter = [&](const Candidate& candidate) {
    if (units == Units::bytes_only && IsWideUnit(candidate.charset)) return;
    // Costs only count as differences: instead of helping the hint, the others are held back.
    const uint64_t extra = hint.empty() || candidate.charset == hint ? 0 : handicap;
    const uint64_t bound = std::min(first_cost, kNever - kSure) + kSure;
    uint64_t cost = CostOf(bytes, whole, candidate, bound);
    if (cost == kNever) return;
    cost += extra;
    if (cost < first_cost) {
      second_cost = first_cost, first_cost = cost, first = candidate.charset;
    } else {
      second_cost = std::min(second_cost, cost);
    }
  };
  bool hint_entered = hint.empty();
  for (const Candidate& candidate : kCandidates) {
    enter(candidate);
    hint_entered |= candidate.charset == hint;
  }
  if (!hint_entered) enter({hint, kAnyLanguage, 0});
  return {first, first_cost, std::min(kSure, second_cost - first_cost)};
}

Detected Judged(const Winner& winner, size_t size) {
  return {winner.charset, winner.cost <= size * kNoisePerByte + kNoiseMargin};
}

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
  const std::string small_sample = SampleLines(bytes, kSmallSample);
  if (IsFaultyUtf8(bytes, small_sample)) return {"utf-8"};
  const bool whole = prefix.size() == bytes.size();
  Winner winner = Contest(prefix, whole, hint, Units::any);
  if (whole || IsWideUnit(winner.charset)) return Judged(winner, prefix.size());
  winner = Contest(small_sample, false, hint, Units::bytes_only);
  if (winner.margin >= kSure) return Judged(winner, small_sample.size());
  const std::string sample = SampleLines(bytes, kLargeSample);
  winner = Contest(sample, false, hint, Units::bytes_only);
  return Judged(winner, sample.size());
}

}  // namespace zhengwen::clean
