// Openers: phrases that begin furniture in the middle of a line, behind the end of a sentence.
//
// Rows of config/glue/openers.tsv: a pattern (RE2, on text folded by AppendFolded), something it
// must hit, something it must miss. A pattern is anchored where the furniture begins. It may end in
// a macro such as {SOON}, defined at the head of the file, that says what must follow the phrase to
// make it furniture rather than prose; what is before the macro is the phrase itself.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_SEGMENT_OPENERS_H_
#define ZHENGWEN_CLEAN_SEGMENT_OPENERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::clean {

struct OpenerRow {
  uint32_t line = 0;  // of the file
  std::string pattern;
  std::string hit;
  std::string miss;
};
Result<std::vector<OpenerRow>> LoadOpenerRows(const std::string& config);

class Openers {
 public:
  // `config`: path of the config folder.
  static Result<Openers> Load(const std::string& config);

  // Bytes of the phrase that opens furniture at line[at], 0 if none does. Looks a bounded way
  // ahead.
  uint32_t Match(std::string_view line, size_t at) const;
  // As Match, but what follows the phrase does not matter.
  uint32_t MatchPhrase(std::string_view line, size_t at) const;

 private:
  Openers(Regex full, Regex phrase, std::vector<bool> first)
      : full_(std::move(full)), phrase_(std::move(phrase)), first_(std::move(first)) {}

  bool MayBegin(std::string_view line, size_t at) const;

  Regex full_;               // any row, with what must follow
  Regex phrase_;             // any row's phrase
  std::vector<bool> first_;  // by code point, of the BMP: a phrase may begin with it
};

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_OPENERS_H_
