#include "classify/genre/excerpt.h"

#include "core/unicode.h"

namespace zhengwen::classify {

std::string_view Excerpt(std::string_view text, std::string* memory) {
  if (text.size() <= kHeadBytes + kTailBytes) return text;
  *memory = text.substr(0, BorderBefore(text, kHeadBytes));
  *memory += '\n';
  *memory += text.substr(BorderBehind(text, text.size() - kTailBytes));
  return *memory;
}

}  // namespace zhengwen::classify
