#include "classify/language/stretches.h"

#include <algorithm>
#include <string>
#include <utility>

#include "classify/language/identify.h"
#include "classify/language/letter_token.h"
#include "classify/language/letters.h"

namespace zhengwen::classify {

enum class LineReader::Told : uint8_t {
  nothing,
  cjk_letters,
  simplified,
  traditional,
  classical,
  cantonese,
  japanese,
  korean,
  letters
};

namespace {

constexpr uint64_t kLeastForms = 3;          // characters of one way of writing, in a line
constexpr uint64_t kLeastClassical = 6;      // weight of words in a line that is no verse
constexpr uint64_t kLeastClassicalHan = 20;  // in a line
constexpr size_t kMostOfLine = 256;          // bytes of it that CLD2 reads
constexpr uint16_t kLeastPercent = 75;       // of its letters, for a line to be in a language
constexpr uint64_t kLeastGuessed = 60;       // letters of a line that CLD2 is asked about

bool IsChinese(std::string_view tag) {
  return tag == TagOf(CjkLanguage::mixed) || tag == TagOf(CjkLanguage::simplified) ||
         tag == TagOf(CjkLanguage::traditional) || tag == TagOf(CjkLanguage::classical) ||
         tag == TagOf(CjkLanguage::cantonese);
}

// Not mostly words with a capital: names, titles and headings are taken for all kinds of languages.
bool IsProse(std::string_view words) {
  size_t count = 0;
  size_t capitals = 0;
  for (size_t at = 0; at < words.size();
       at = words.find(' ', at), at += at < words.size() ? 1 : 0) {
    ++count;
    const size_t first = words.find_first_not_of("\"'([{", at);
    capitals += first < words.size() && words[first] >= 'A' && words[first] <= 'Z' ? 1 : 0;
  }
  return capitals * 2 <= count;
}

// Gathers neighbouring lines of one language.
class Gatherer {
 public:
  explicit Gatherer(std::string_view own) : own_(own) {}

  void Add(std::string tag, uint32_t begin, uint32_t end, uint64_t weight) {
    if (tag != current_.language) Close();
    if (tag == own_) return;
    if (weight_ == 0) current_ = {std::move(tag), begin, end};
    current_.end = end;
    weight_ += weight;
  }
  std::vector<ForeignStretch> Finish() {
    Close();
    return std::move(stretches_);
  }

 private:
  void Close() {
    if (weight_ >= kLeastStretch) stretches_.push_back(std::move(current_));
    current_ = {};
    weight_ = 0;
  }

  std::string_view own_;
  ForeignStretch current_;
  uint64_t weight_ = 0;
  std::vector<ForeignStretch> stretches_;
};

}  // namespace

LineReader::Told LineReader::Tell(const Evidence& e) {
  if (!IsCjk(e)) return Told::letters;
  switch (DecideCjk(e).language) {
    case CjkLanguage::korean:
      return Told::korean;
    case CjkLanguage::japanese:
      return Told::japanese;
    case CjkLanguage::cantonese:
      return Told::cantonese;
    case CjkLanguage::classical:
      return e.han >= kLeastClassicalHan && (e.classical >= kLeastClassical || IsVerse(e))
                 ? Told::classical
                 : Told::nothing;
    case CjkLanguage::simplified:
      return e.simplified >= kLeastForms ? Told::simplified : Told::cjk_letters;
    case CjkLanguage::traditional:
      return e.traditional >= kLeastForms ? Told::traditional : Told::cjk_letters;
    default:
      return Told::cjk_letters;
  }
}

LineReader::LineReader(std::string_view text, const LanguageTables& tables) : text_(text) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const Evidence e = ReadEvidence(text.substr(at, end - at), tables);
    evidence_ += e;
    if (const Told told = e.weight() >= kLeastLine ? Tell(e) : Told::nothing;
        told != Told::nothing) {
      lines_.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(end),
                        static_cast<uint32_t>(e.weight()), told});
    }
    at = end + 1;
  }
}

std::string LineReader::TagOfLine(const Line& line) const {
  switch (line.told) {
    case Told::simplified:
      return std::string(TagOf(CjkLanguage::simplified));
    case Told::traditional:
      return std::string(TagOf(CjkLanguage::traditional));
    case Told::classical:
      return std::string(TagOf(CjkLanguage::classical));
    case Told::cantonese:
      return std::string(TagOf(CjkLanguage::cantonese));
    case Told::japanese:
      return std::string(TagOf(CjkLanguage::japanese));
    case Told::korean:
      return std::string(TagOf(CjkLanguage::korean));
    case Told::cjk_letters:
      return std::string(TagOf(CjkLanguage::unshown));
    case Told::letters:
    case Told::nothing:
      break;
  }
  if (line.weight < kLeastGuessed) return "";
  const std::string words =
      WordsOfLetters(text_.substr(line.begin, line.end - line.begin), kMostOfLine);
  if (!IsProse(words)) return "";
  LetterGuess guess = GuessByLetters(words);
  const bool is_clear = guess.reliable && guess.percent >= kLeastPercent;
  return is_clear ? std::move(guess.tag) : "";
}

std::vector<ForeignStretch> LineReader::Foreign(std::string_view own) const {
  Gatherer gatherer(own);
  for (const Line& line : lines_) {
    std::string tag = TagOfLine(line);
    // Chinese whose script is not shown is the document's own, or the one before it.
    if (tag.empty()) continue;
    if (tag == TagOf(CjkLanguage::unshown) && IsChinese(own)) continue;
    gatherer.Add(std::move(tag), line.begin, line.end, line.weight);
  }
  return gatherer.Finish();
}

}  // namespace zhengwen::classify
