// Language: in what language a document's kept text is, with how sure that is and why.
//
// Plain values; any thread.
#ifndef ZHENGWEN_CORE_LANGUAGE_H_
#define ZHENGWEN_CORE_LANGUAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen {

inline constexpr std::string_view kUndetermined = "und";

// Neighbouring lines in another language than the document's.
struct ForeignStretch {
  std::string language;  // a tag as below
  uint32_t begin = 0;    // bytes of KeptText::text, of the first line's beginning
  uint32_t end = 0;      // of the last line's end, its line end excluded
};

struct LanguageVerdict {
  // BCP 47: zh-Hans, zh-Hant, zh (Chinese of mixed or no shown script), lzh (classical), yue, ja,
  // ko, en, ...; und: undecidable.
  std::string tag{kUndetermined};
  std::string script;                     // ISO 15924: Hans, Hant, Hani, Jpan, Kore, Latn, ...
  uint16_t permille = 0;                  // how sure; 0 of und
  std::vector<std::string> grounds;       // in words, the weightiest first
  std::vector<ForeignStretch> stretches;  // in order, disjoint
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_LANGUAGE_H_
