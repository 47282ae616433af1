// What the spans of a document leave of its text, and the account of it.
//
// Plain values, owned.
#ifndef ZHENGWEN_CORE_KEPT_TEXT_H_
#define ZHENGWEN_CORE_KEPT_TEXT_H_

#include <cstdint>
#include <string>

namespace zhengwen {

// The account of one document, in code points of the decoded text: in + inserted == out + removed.
struct Account {
  uint64_t in = 0;        // code points of the text
  uint64_t inserted = 0;  // code points of all replacements
  uint64_t out = 0;       // code points of what Render returns
  uint64_t removed = 0;   // code points dropped or replaced

  bool Balanced() const { return in + inserted == out + removed; }
};

struct KeptText {
  std::string text;  // valid UTF-8
  Account account;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_KEPT_TEXT_H_
