#include "clean/html/data/text_group.h"

#include <algorithm>

#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestReference = 10;

bool HasTags(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<p>") != std::string_view::npos ||
         text.find("<br") != std::string_view::npos;
}

bool BeginsTag(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return false;
  const char c = AsciiLower(text[at + 1]);
  return (c >= 'a' && c <= 'z') || c == '/' || c == '!';
}

struct Counts {
  size_t bytes = 0, ascii = 0, spaces = 0, code = 0;
};

Counts CountOf(std::string_view text) {
  Counts n;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<' && BeginsTag(text, at)) {
      at = std::min(text.find('>', at), text.size());
      continue;
    }
    if (c == '&') {
      const size_t end = text.substr(0, at + kLongestReference).find(';', at);
      if (end != std::string_view::npos) at = end;
    }
    ++n.bytes;
    n.ascii += static_cast<unsigned char>(c) < 0x80;
    n.spaces += IsAsciiSpace(c);
    n.code += std::string_view("{};=()").find(c) != std::string_view::npos;
  }
  return n;
}

void AppendEscaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    if (c == '<') {
      *out += "&lt;";
    } else if (c == '&') {
      *out += "&amp;";
    } else if (c == '\n') {
      *out += "<br>";
    } else {
      *out += c;
    }
  }
}

}  // namespace

size_t ProseBytes(const TextGroup& group) {
  // Of English text about a sixth is spaces; of styles at least a thirtieth is such marks, of code
  // more.
  constexpr size_t kSpacesOneIn = 25, kCodeOneIn = 32;
  size_t bytes = 0, code = 0;
  for (const TextPiece& piece : group.pieces) {
    const Counts n = CountOf(piece.text);
    const bool unspaced = n.ascii > n.bytes / 10 * 9 && n.spaces <= n.bytes / kSpacesOneIn;
    if (!piece.run && (unspaced || n.bytes < kLeastPieceBytes)) continue;
    bytes += n.bytes;
    code += n.code;
  }
  return code > bytes / kCodeOneIn ? 0 : bytes;
}

std::string MarkupOf(const TextGroup& group) {
  std::string markup;
  uint32_t line = 0;
  for (const TextPiece& piece : group.pieces) {
    if (piece.run) {
      if (piece.line != line) markup += "<p>";
      AppendEscaped(piece.text, &markup);
    } else if (HasTags(piece.text)) {
      markup.append("<div>").append(piece.text).append("</div>");
    } else {
      markup += "<p>";
      for (const char c : piece.text) c == '\n' ? markup += "<p>" : markup += c;
    }
    line = piece.run ? piece.line : 0;
  }
  return markup;
}

}  // namespace zhengwen::clean::html
