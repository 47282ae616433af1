#include "classify/speech/sections.h"

#include <algorithm>
#include <optional>

#include "classify/speech/lines.h"
#include "classify/speech/outline.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr uint32_t kHeadingBytes = 180;      // of a line that is a heading as a whole
constexpr uint32_t kPlainHeadingBytes = 93;  // of one without a mark
constexpr uint32_t kFewestBytes = 6;
constexpr size_t kFewestSentences = 4;  // that are headings

// What may be a heading without a mark.
enum class Plain : uint8_t {
  none,
  heading,   // ends in no mark
  sentence,  // a sentence of its own
};

bool EndsAsProse(std::string_view folded, Slice line) {
  return (LastKind(folded, line) & (kSentenceEnd | kClosing | kColon)) != 0;
}

class SectionFinder {
 public:
  SectionFinder(std::string_view folded, const std::vector<Slice>& lines, const Orders& orders,
                const SpeechWords& words)
      : folded_(folded), lines_(lines), orders_(orders), words_(words) {}

  std::vector<SpeechSection> Find(Slice body) {
    const auto within = [body](Slice line) {
      return line.begin >= body.begin && line.end <= body.end;
    };
    size_t sentences = 0;
    size_t numbered = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!within(lines_[i])) continue;
      Candidate candidate{i, MarkOf(lines_[i])};
      if (!candidate.mark) candidate.plain = PlainOf(i);
      if (!candidate.mark && candidate.plain == Plain::none) continue;
      sentences += candidate.plain == Plain::sentence ? 1 : 0;
      numbered += candidate.mark ? 1 : 0;
      candidates_.push_back(candidate);
    }
    if (sentences < kFewestSentences || numbered < 2) {
      const auto is_sentence = [](const Candidate& c) { return c.plain == Plain::sentence; };
      candidates_.erase(std::remove_if(candidates_.begin(), candidates_.end(), is_sentence),
                        candidates_.end());
    }
    return Nested();
  }

 private:
  struct Candidate {
    size_t line = 0;
    std::optional<OrderMark> mark;
    Plain plain = Plain::none;
  };

  std::optional<OrderMark> MarkOf(Slice line) const {
    if (words_.Is(WordPart::no_order, line.Of(folded_))) return std::nullopt;
    return orders_.Read(folded_, line);
  }

  Plain PlainOf(size_t i) const {
    const Slice line = lines_[i];
    const uint32_t size = line.end - line.begin;
    if (size > kPlainHeadingBytes || size < kFewestBytes || i == 0 || i + 1 == lines_.size())
      return Plain::none;
    if ((KindOf(CharAt(folded_, line.begin).value) & (kHan | kLetter | kOpening)) == 0)
      return Plain::none;
    const Slice next = lines_[i + 1];
    if (!EndsAsProse(folded_, lines_[i - 1]) || !EndsAsProse(folded_, next)) return Plain::none;
    if ((LastKind(folded_, line) & (kPunctuation | kSymbol)) == 0) return Plain::heading;
    const bool sentence = (LastKind(folded_, line) & kSentenceEnd) != 0 &&
                          FirstSentenceEnd(folded_, line) == line.end &&
                          !words_.Is(WordPart::no_heading, line.Of(folded_));
    return sentence && next.end - next.begin >= 2 * size ? Plain::sentence : Plain::none;
  }

  std::vector<SpeechSection> Nested() const {
    Outline outline;
    for (const Candidate& c : candidates_) {
      if (c.mark) {
        outline.Add(*c.mark);
      } else {
        outline.AddHeading(words_.Is(WordPart::coda, lines_[c.line].Of(folded_))
                               ? Outline::HeadingPlace::beside
                               : Outline::HeadingPlace::under);
      }
    }
    const std::vector<uint8_t> levels = outline.Levels();
    std::vector<SpeechSection> sections;
    for (size_t i = 0; i < candidates_.size(); ++i) {
      if (levels[i] != 0) sections.push_back(SectionOf(candidates_[i], levels[i]));
    }
    return sections;
  }

  SpeechSection SectionOf(const Candidate& candidate, uint8_t level) const {
    const Slice line = lines_[candidate.line];
    SpeechSection section;
    section.level = level;
    section.begin = line.begin;
    section.mark_end = candidate.mark ? candidate.mark->end : line.begin;
    section.head_end = FirstSentenceEnd(folded_, {section.mark_end, line.end});
    section.whole_line = section.head_end == line.end && line.end - line.begin <= kHeadingBytes;
    return section;
  }

  std::string_view folded_;
  const std::vector<Slice>& lines_;
  const Orders& orders_;
  const SpeechWords& words_;
  std::vector<Candidate> candidates_;
};

// Each ends where the next one that is not within it begins.
void CloseSections(uint32_t end, std::vector<SpeechSection>* sections) {
  std::vector<SpeechSection*> open;
  const auto close = [&open](uint32_t at, int level) {
    while (!open.empty() && open.back()->level >= level) {
      open.back()->end = at;
      open.pop_back();
    }
  };
  for (SpeechSection& section : *sections) {
    close(section.begin, section.level);
    open.push_back(&section);
  }
  close(end, 0);
}

}  // namespace

std::vector<SpeechSection> FindSections(std::string_view folded, const std::vector<Slice>& lines,
                                        Slice body, const Orders& orders,
                                        const SpeechWords& words) {
  std::vector<SpeechSection> sections = SectionFinder(folded, lines, orders, words).Find(body);
  CloseSections(body.end, &sections);
  return sections;
}

}  // namespace zhengwen::classify::speech
