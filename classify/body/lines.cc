#include "classify/body/lines.h"

#include <algorithm>
#include <bit>

#include "classify/body/sequences.h"
#include "classify/body/symbols.h"
#include "classify/body/vocabulary.h"

namespace zhengwen::classify {
namespace {

constexpr uint8_t FamilyOf(Reason r) {
  switch (r) {
    case Reason::recommend_list:
    case Reason::dated_list:
    case Reason::page_nav:
      return kRuleList;
    case Reason::link_row:
    case Reason::breadcrumb:
    case Reason::menu:
      return kRuleMenu;
    case Reason::share_tools:
    case Reason::login:
    case Reason::comment_ui:
    case Reason::app_promo:
    case Reason::download_box:
    case Reason::ad:
      return kRuleTool;
    case Reason::copyright:
    case Reason::disclaimer:
      return kRuleLegal;
    case Reason::none:
      return 0;
    default:
      return kRuleCredit;
  }
}

uint8_t FamiliesOf(uint64_t hints) {
  uint8_t families = 0;
  for (; hints != 0; hints &= hints - 1) {
    const int reason = std::countr_zero(hints);
    if (static_cast<size_t>(reason) < kReasonCount)
      families = static_cast<uint8_t>(families | FamilyOf(static_cast<Reason>(reason)));
  }
  return families;
}

// The ordered rules of the study of text dumps (.884 / .912 with smoothing), in its units.
int StrengthOf(const Line& line) {
  constexpr int kUnit = kStrengthUnit;
  const LineFacts& f = line.facts;
  const uint32_t n = f.size / 4;  // in Han characters
  const bool is_text = 3 * (f.han + f.letters) > f.chars;
  if (line.ruled != 0) return -5 * kUnit / 2;
  if (line.hinted != 0 && n < 60) return -3 * kUnit / 2;
  if (line.repeats >= 3) return -3 * kUnit / 2;
  if (f.end == LineEnd::ellipsis || f.end == LineEnd::arrow) return -kUnit;
  if (f.date_at_end && !f.EndsSentence()) return -3 * kUnit / 2;
  if (f.separators >= 2 && n < 60) return -3 * kUnit / 2;
  if (f.EndsSentence() && n >= 12 && is_text)
    return 2 * kUnit + static_cast<int>(std::min(n, 120U)) * kUnit / 60;
  if (f.Pauses() >= 2 && n >= 30 && is_text) return 3 * kUnit / 2;
  if (f.end == LineEnd::colon && n >= 6) return -kUnit / 5;
  if ((f.begin == LineBegin::numbered || f.begin == LineBegin::chapter) && n < 50)
    return -kUnit / 5;
  if (f.EndsSentence() && n >= 5) return kUnit / 3;
  return n <= 6 ? -kUnit : -3 * kUnit / 5;
}

// How often each value was there before, and in all.
struct Repeat {
  uint32_t before = 0, all = 0;
};
std::vector<Repeat> CountRepeats(const std::vector<uint64_t>& hashes) {
  struct Slot {
    uint64_t hash = 0;
    uint32_t count = 0;
  };
  const size_t size = std::bit_ceil(2 * hashes.size() + 1);
  std::vector<Slot> slots(size);  // open addressing
  std::vector<uint32_t> at(hashes.size());
  std::vector<Repeat> repeats(hashes.size());
  for (size_t i = 0; i < hashes.size(); ++i) {
    size_t s = (hashes[i] >> 20) & (size - 1);
    while (slots[s].count > 0 && slots[s].hash != hashes[i]) s = (s + 1) & (size - 1);
    slots[s].hash = hashes[i];
    repeats[i].before = slots[s].count++;
    at[i] = static_cast<uint32_t>(s);
  }
  for (size_t i = 0; i < hashes.size(); ++i) repeats[i].all = slots[at[i]].count;
  return repeats;
}

uint8_t Capped(uint32_t v) { return static_cast<uint8_t>(std::min(v, 255U)); }

void SetRepeats(const std::vector<uint64_t>& labels, std::vector<Line>* lines) {
  std::vector<uint64_t> texts;
  texts.reserve(lines->size());
  for (const Line& line : *lines) texts.push_back(line.facts.hash);
  const std::vector<Repeat> same_text = CountRepeats(texts), same_label = CountRepeats(labels);
  for (size_t i = 0; i < lines->size(); ++i) {
    (*lines)[i].repeats = Capped(same_text[i].all);
    (*lines)[i].seen = Capped(same_text[i].before);
    (*lines)[i].labelled = labels[i] == 0 ? uint8_t{0} : Capped(same_label[i].all);
  }
}

class TextReader {
 public:
  TextReader(const Lexicon& lexicon, KnownTexts* known) : lexicon_(lexicon), known_(known) {}

  // Calls take(what the text tells, its words): a const LineText& and a span.
  template <class Take>
  void Read(std::string_view text, Take take) {
    const auto take_known = [&](const KnownText& known) {
      take(known.text, std::span(known.words.begin(), known.words.size()));
    };
    if (known_ != nullptr && known_->Find(text, take_known)) return;
    LineText read;
    read.facts = ScanLine(text, classes_);
    ReadSymbols(text, classes_, &symbols_);
    read.lexical = static_cast<int16_t>(lexicon_.Score(symbols_));
    read.number = ReadItemNumber(text, classes_);
    read.label = read.facts.colons == 0 ? 0 : ReadEntryLabel(text, classes_);
    FindWords(symbols_, &words_);
    take(read, std::span<const uint16_t>(words_));
    if (known_ == nullptr) return;
    known_->Offer(text, [&](KnownText* known) {
      known->text = read;
      return known->words.Assign(words_);
    });
  }

 private:
  const CharClass* classes_ = CharClasses();
  const Lexicon& lexicon_;
  KnownTexts* known_;
  Symbols symbols_;
  std::vector<uint16_t> words_;
};

}  // namespace

std::vector<Line> ReadLines(std::string_view shadow_text, std::span<const Block> blocks,
                            const Lexicon& lexicon, KnownTexts* known) {
  TextReader reader(lexicon, known);
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  Vocabulary vocabulary;
  std::vector<ItemNumber> numbers;
  std::vector<uint64_t> labels;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& b = blocks[i];
    if (b.drop != Reason::none && i > 0 && blocks[i - 1].drop != Reason::none) {
      lines.back().ruled |= FamilyOf(b.drop);
      continue;
    }
    Line& line = lines.emplace_back();
    line.block = static_cast<uint32_t>(i);
    reader.Read(shadow_text.substr(b.shadow_begin, b.shadow_end - b.shadow_begin),
                [&](const LineText& text, std::span<const uint16_t> words) {
                  line.facts = text.facts;
                  line.lexical = text.lexical;
                  vocabulary.AddLine(words);
                  numbers.push_back(text.number);
                  labels.push_back(text.label);
                });
    line.ruled = FamilyOf(b.drop);
    line.hinted = FamiliesOf(b.hints);
    line.wrapped = b.wrapped;
    line.shares_line = !b.starts_line || !b.ends_line;
    line.blank_before = static_cast<uint8_t>(std::min(b.blank_before, 255U));
  }
  SetRepeats(labels, &lines);
  const std::vector<ItemPlace> places = FindSequences(numbers);
  for (size_t i = 0; i < lines.size(); ++i) {
    lines[i].items = places[i].items;
    lines[i].enclosing = places[i].enclosing;
    lines[i].strength = static_cast<int16_t>(StrengthOf(lines[i]));
    if (lines[i].IsStrong()) vocabulary.Learn(i);
  }
  for (size_t i = 0; i < lines.size(); ++i) lines[i].topic = vocabulary.Overlap(i);
  return lines;
}

}  // namespace zhengwen::classify
