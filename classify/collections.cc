#include "classify/collections.h"

#include <algorithm>

#include "classify/collections/chain.h"
#include "classify/collections/restarts.h"
#include "classify/speech/closing.h"
#include "classify/speech/lines.h"
#include "classify/speech/salutation.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr size_t kFrameLines = 15;          // behind the last text, and before the first one
constexpr size_t kLinesOfTitle = 6;         // in which a page says what it holds
constexpr uint32_t kLongestLead = 1800;     // bytes before the first text that are the page's own
constexpr uint32_t kLongestSignLine = 240;  // bytes of a line whose words are a sign

class Splitter {
 public:
  Splitter(std::string_view kept, std::string_view title, const CollectionHeadings& headings,
           const CollectionSigns& signs, const speech::SpeechWords& words)
      : folded_(Folded(kept)),
        title_(Folded(title)),
        lines_(speech::LinesOf(folded_)),
        headings_(headings),
        signs_(signs),
        words_(words) {}

  std::vector<CollectedText> Split() {
    std::vector<Start> starts = NumberedStarts();
    if (starts.empty()) starts = RestartedStarts();
    return starts.size() < 2 ? std::vector<CollectedText>() : Texts(starts);
  }

 private:
  // Where a text begins: a line, and what numbers it.
  struct Start {
    size_t line = 0;
    std::optional<NumberedHeading> heading;
  };

  std::vector<Start> NumberedStarts() const {
    std::vector<HeadingLine> found;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (const auto heading = headings_.Read(folded_, lines_[i]))
        found.push_back({i, lines_[i].begin, lines_[i].end, *heading});
    }
    std::vector<HeadingLine> best;
    const auto end = static_cast<uint32_t>(folded_.size());
    for (uint32_t family = 0; family < headings_.families(); ++family) {
      const std::vector<HeadingLine> chain = LongestChain(found, family, end);
      if (chain.size() > best.size() && IsProven(chain)) best = chain;
    }
    if (SaysSo(lines_.size())) {  // then slips in the form of the headings are forgiven
      std::vector<HeadingLine> chain = LongestChain(found, kAnyFamily, end);
      if (chain.size() > std::max<size_t>(best.size(), 1)) best = std::move(chain);
    }
    std::vector<Start> starts;
    if (!best.empty()) AddFirst(best.front(), &starts);
    for (const HeadingLine& h : best) starts.push_back({h.line, h.heading});
    return starts;
  }

  // A first text without a heading: the second one's is the first that there is, or the page does
  // not speak of itself for so long.
  void AddFirst(const HeadingLine& first, std::vector<Start>* starts) const {
    const size_t line = LeadEnd(first.line);
    if (line >= first.line) return;
    const uint32_t size = first.begin - lines_[line].begin;
    const bool unnumbered = first.heading.number > 1 && size >= kLeastTextBytes;
    if (unnumbered || size > kLongestLead) starts->push_back({line, std::nullopt});
  }

  // Behind the last line before `end` in which an editor speaks.
  size_t LeadEnd(size_t end) const {
    size_t lead = 0;
    for (size_t i = 0; i < std::min(end, kFrameLines); ++i) {
      if (IsFrame(lines_[i])) lead = i + 1;
    }
    return lead;
  }

  bool IsFrame(Slice line) const {
    if (line.end - line.begin > 3 * kLongestSignLine) return false;
    return signs_.Has(Sign::frame, line.Of(folded_)) || IsCollectionTitle(line);
  }

  bool IsCollectionTitle(Slice line) const {
    return line.end - line.begin <= kLongestSignLine &&
           signs_.Has(Sign::collection, line.Of(folded_));
  }

  bool IsProven(const std::vector<HeadingLine>& chain) const {
    const bool all_there =
        chain.size() >= 2 || (!chain.empty() && chain.front().heading.number > 1);
    if (!all_there) return false;
    if (chain.front().heading.strong && chain.size() >= 2) return true;
    if (SaysSo(chain.front().line) || HaveOneTitle(chain)) return true;
    size_t speeches = chain.front().heading.number > 1 && IsSpeech(0, chain.front().line) ? 1 : 0;
    for (size_t i = 0; i < chain.size(); ++i) {
      const size_t end = i + 1 < chain.size() ? chain[i + 1].line : lines_.size();
      speeches += IsSpeech(chain[i].line + 1, end) ? 1 : 0;
    }
    return 2 * speeches >= chain.size() && speeches >= 2;
  }

  // Whether the page says that it holds several texts: in its title, or in a line before `end`.
  bool SaysSo(size_t end) const {
    if (signs_.Has(Sign::collection, title_)) return true;
    const auto last = lines_.begin() + static_cast<ptrdiff_t>(std::min(end, kLinesOfTitle));
    return std::any_of(lines_.begin(), last,
                       [this](Slice line) { return IsCollectionTitle(line); });
  }

  // Samples of one kind: "opening speech (two)", "opening speech (three)".
  bool HaveOneTitle(const std::vector<HeadingLine>& chain) const {
    const std::string_view first = chain.front().heading.title.Of(folded_);
    return chain.size() >= 2 && !first.empty() &&
           std::all_of(chain.begin(), chain.end(),
                       [&](const HeadingLine& h) { return h.heading.title.Of(folded_) == first; });
  }

  bool IsSpeech(size_t first, size_t end) const {
    const std::vector<Slice> lines(lines_.begin() + static_cast<ptrdiff_t>(first),
                                   lines_.begin() + static_cast<ptrdiff_t>(end));
    if (lines.empty()) return false;
    const std::string_view text = std::string_view(folded_).substr(0, lines.back().end);
    return !speech::FindSalutation(folded_, lines, words_).empty() ||
           !speech::FindClosing(text, lines, words_).empty();
  }

  std::vector<Start> RestartedStarts() const {
    std::vector<Start> starts;
    uint32_t end = 0;  // of what is too near to the start before
    const RestartProof proof =
        SaysSo(lines_.size()) ? RestartProof::address : RestartProof::title_or_closing;
    for (const size_t line : FindRestarts(folded_, lines_, words_, proof)) {
      if (!starts.empty() && lines_[line].begin < end) continue;
      starts.push_back({line, std::nullopt});
      end = lines_[line].end + kLeastTextBytes;
    }
    if (!starts.empty()) {
      const size_t lead = LeadEnd(starts.front().line);
      const uint32_t size = lines_[starts.front().line].begin - lines_[lead].begin;
      if (size > kLongestLead) starts.insert(starts.begin(), {lead, std::nullopt});
    }
    return starts;
  }

  std::vector<CollectedText> Texts(const std::vector<Start>& starts) const {
    std::vector<CollectedText> texts;
    texts.reserve(starts.size());
    for (const Start& start : starts) {
      CollectedText text;
      text.text = lines_[start.line].begin;
      text.begin = texts.empty() ? 0 : text.text;
      if (text.begin < text.text)
        text.cuts.push_back({{text.begin, text.text}, Reason::collection_frame});
      if (start.heading) AddHeading(start, &text);
      texts.push_back(std::move(text));
    }
    for (size_t i =
             std::max(starts.back().line + 1, lines_.size() - std::min(lines_.size(), kFrameLines));
         i < lines_.size(); ++i) {
      if (!signs_.Has(Sign::frame, lines_[i].Of(folded_)) ||
          lines_[i].end - lines_[i].begin > kLongestSignLine)
        continue;
      const auto end = static_cast<uint32_t>(folded_.size());
      texts.back().cuts.push_back({{lines_[i].begin, end}, Reason::collection_frame});
      break;
    }
    return texts;
  }

  // The number is cut, and the whole line where it says nothing else.
  void AddHeading(const Start& start, CollectedText* text) const {
    const Slice line = lines_[start.line];
    text->title = start.heading->title;
    if (text->title.empty()) {
      const uint32_t next =
          start.line + 1 < lines_.size() ? lines_[start.line + 1].begin : line.end;
      text->cuts.push_back({{line.begin, next}, Reason::part_number});
      return;
    }
    for (const Slice mark :
         {Slice{line.begin, text->title.begin}, Slice{text->title.end, line.end}}) {
      if (!mark.empty()) text->cuts.push_back({mark, Reason::part_number});
    }
  }

  std::string folded_;
  std::string title_;
  std::vector<Slice> lines_;
  const CollectionHeadings& headings_;
  const CollectionSigns& signs_;
  const speech::SpeechWords& words_;
};

}  // namespace

std::vector<CollectedText> CollectionFinder::Find(std::string_view kept,
                                                  std::string_view title) const {
  return Splitter(kept, title, headings_, signs_, words_).Split();
}

Result<CollectionFinder> CollectionFinder::Load(const std::string& config) {
  Result<CollectionHeadings> headings =
      CollectionHeadings::Load(config + "/collections/headings.tsv");
  if (!headings) return headings.error();
  Result<CollectionSigns> signs = CollectionSigns::Load(config + "/collections/signs.tsv");
  if (!signs) return signs.error();
  Result<speech::SpeechWords> words = speech::SpeechWords::Load(config + "/speech/words.tsv");
  if (!words) return words.error();
  return CollectionFinder(std::move(*headings), std::move(*signs), std::move(*words));
}

Result<std::optional<CollectionFinder>> CollectionFinder::Load(const StepContext& context) {
  if (!context.recipe->collections_split) return std::optional<CollectionFinder>();
  Result<CollectionFinder> finder = Load(context.config);
  if (!finder) return finder.error();
  return std::optional<CollectionFinder>(std::move(*finder));
}

}  // namespace zhengwen::classify
