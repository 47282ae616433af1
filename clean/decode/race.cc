#include "clean/decode/race.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "clean/decode/text_cost.h"
#include "clean/internal/icu_converter.h"

namespace zhengwen::clean {
namespace {

struct Candidate {
  std::string_view charset;
  uint8_t languages;
  uint8_t prior;  // half bits: how much rarer it is among what we are given. Estimates.
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

constexpr size_t kEnough = 512;  // bytes, to tell text from noise
constexpr size_t kStep = 64;     // bytes between two looks at the field
constexpr uint64_t kSure = 200;  // half bits: who is so far behind gives up

// Bytes of pure chance cost eight bits each. A reading that costs more, by far, is not a text.
constexpr uint64_t kNoisePerByte = 16;  // half bits
constexpr uint64_t kNoiseMargin = 200;  // half bits

bool IsWide(std::string_view charset) {
  return charset.starts_with("utf-16") || charset.starts_with("utf-32");
}

// A candidate's way through the bytes.
class Runner {
 public:
  Runner(internal::IcuConverter converter, const Candidate& candidate, uint64_t handicap)
      : converter_(std::move(converter)), candidate_(candidate), handicap_(handicap) {}

  std::string_view charset() const { return candidate_.charset; }
  uint64_t cost() const { return cost_; }  // half bits, for the bytes so far

  void Advance(std::string_view bytes, bool last) {
    constexpr uint64_t kBrokenUnit = 100;  // half bits: a malformed UTF-32 unit is noise of 4 bytes
    std::array<char16_t, 2 * kStep> units;
    for (bool more = true; more;) {
      const size_t count = converter_.Convert(&bytes, last, units.data(), units.size());
      text_.Add(units.data(), count);
      more = count > 0 || !bytes.empty();
    }
    const uint64_t broken = charset().starts_with("utf-32") ? converter_.errors() : 0;
    cost_ = text_.Best(candidate_.languages) + handicap_ + broken * kBrokenUnit;
  }

 private:
  internal::IcuConverter converter_;
  Candidate candidate_;
  uint64_t handicap_;
  TextCost text_;
  uint64_t cost_ = 0;
};

std::vector<Runner> Field(std::string_view hint, Entrants entrants) {
  std::vector<Runner> field;
  field.reserve(kCandidates.size() + 1);
  // Costs only count as differences: instead of helping the hint, the others are held back.
  const uint64_t worth = hint.empty() ? 0 : hint == "windows-1252" ? kDefaultHintWorth : kHintWorth;
  const auto enter = [&](const Candidate& candidate) {
    if (entrants == Entrants::bytewise && IsWide(candidate.charset)) return;
    auto converter = internal::IcuConverter::Open(candidate.charset);
    if (!converter) return;
    field.emplace_back(std::move(*converter), candidate,
                       candidate.prior + (candidate.charset == hint ? 0 : worth));
  };
  for (const Candidate& candidate : kCandidates) enter(candidate);
  if (!hint.empty() && std::none_of(kCandidates.begin(), kCandidates.end(),
                                    [&](const Candidate& c) { return c.charset == hint; })) {
    enter({hint, kAnyLanguage, 0});
  }
  return field;
}

}  // namespace

Winner Race(std::string_view bytes, End end, std::string_view hint, Entrants entrants) {
  const auto cheaper = [](const Runner& a, const Runner& b) { return a.cost() < b.cost(); };
  std::vector<Runner> field = Field(hint, entrants);
  size_t at = 0;
  while (at < bytes.size() && (field.size() > 1 || at < kEnough)) {
    const std::string_view step = bytes.substr(at, kStep);
    at += step.size();
    for (Runner& runner : field) runner.Advance(step, end == End::of_text && at == bytes.size());
    const uint64_t best = std::min_element(field.begin(), field.end(), cheaper)->cost();
    std::erase_if(field, [best](const Runner& r) { return r.cost() > best + kSure; });
  }
  if (field.empty()) return {};
  const Runner& first = *std::min_element(field.begin(), field.end(), cheaper);
  return {first.charset(), field.size() == 1, IsWide(first.charset()),
          first.cost() <= at * kNoisePerByte + kNoiseMargin};
}

}  // namespace zhengwen::clean
