#include "classify/genre/excerpt.h"

#include "core/unicode.h"

namespace zhengwen::classify {

std::string Excerpt(std::string_view text) {
  if (text.size() <= kHeadBytes + kTailBytes) return Folded(text);
  std::string excerpt;
  AppendFolded(text.substr(0, BorderBefore(text, kHeadBytes)), &excerpt);
  excerpt += '\n';
  AppendFolded(text.substr(BorderBehind(text, text.size() - kTailBytes)), &excerpt);
  return excerpt;
}

}  // namespace zhengwen::classify
