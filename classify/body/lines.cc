#include "classify/body/lines.h"

#include <algorithm>

#include "classify/body/sequences.h"
#include "classify/text/repeats.h"
#include "classify/text/symbols.h"
#include "classify/text/vocabulary.h"

namespace zhengwen::classify {
namespace {

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
    words_.clear();
    AppendWords(symbols_, &words_);
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
