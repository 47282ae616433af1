#include "fetch/robots/pattern.h"

#include <algorithm>
#include <vector>

#include "core/url/percent.h"

namespace zhengwen::fetch {
namespace {

enum class Side { rule, path };

// Escaped, these are not what they are when raw.
bool StaysEscaped(int byte, bool in_query) {
  if (byte <= 0x20 || byte >= 0x7F) return true;
  if (byte == '/') return !in_query;
  return byte == '%' || byte == '?' || byte == '&' || byte == '=' || byte == '*';
}

std::string Comparable(std::string_view text, Side side) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  bool in_query = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const int byte = url::EscapedByteAt(text, at);
    if (byte >= 0) {
      at += 2;
      if (StaysEscaped(byte, in_query)) {
        url::AppendEscapedByte(static_cast<char>(byte), &out);
      } else {
        out += static_cast<char>(byte);
      }
      continue;
    }
    const auto octet = static_cast<unsigned char>(c);
    const bool high = octet >= 0x80;
    const bool escaped = c == '%' || octet <= 0x20 || octet == 0x7F ||
                         (c == '*' && side == Side::path) || (high && side == Side::rule);
    in_query = in_query || c == '?';
    if (escaped) {
      url::AppendEscapedByte(c, &out);
    } else {
      out += c;
    }
  }
  return out;
}

// Where `piece` first stands in text[from..]; npos where it does not. Knuth, Morris and Pratt:
// linear also where both repeat themselves. `borders` is scratch.
size_t FindFrom(std::string_view text, size_t from, std::string_view piece,
                std::vector<size_t>* borders) {
  if (piece.size() == 1) return text.find(piece.front(), from);
  if (text.size() - from < piece.size()) return std::string_view::npos;
  borders->assign(piece.size(), 0);
  for (size_t i = 1, k = 0; i < piece.size(); ++i) {
    while (k > 0 && piece[i] != piece[k]) k = (*borders)[k - 1];
    if (piece[i] == piece[k]) ++k;
    (*borders)[i] = k;
  }
  for (size_t i = from, k = 0; i < text.size(); ++i) {
    while (k > 0 && text[i] != piece[k]) k = (*borders)[k - 1];
    if (text[i] == piece[k]) ++k;
    if (k == piece.size()) return i + 1 - k;
  }
  return std::string_view::npos;
}

}  // namespace

std::string ComparablePath(std::string_view path) { return Comparable(path, Side::path); }

PathPattern::PathPattern(std::string_view value) {
  anchored_ = value.ends_with('$');
  if (anchored_) value.remove_suffix(1);
  text_ = Comparable(value, Side::rule);
}

bool PathPattern::Matches(std::string_view comparable) const {
  std::string_view pattern = text_;
  size_t star = pattern.find('*');
  const std::string_view first = pattern.substr(0, star);
  if (!comparable.starts_with(first)) return false;
  if (star == std::string_view::npos) return !anchored_ || comparable.size() == first.size();
  // Each piece at its first place behind the one before: a later place leaves less for the rest.
  size_t at = first.size();
  std::vector<size_t> borders;
  while (true) {
    pattern.remove_prefix(star + 1);
    star = pattern.find('*');
    const std::string_view piece = pattern.substr(0, star);
    const bool last = star == std::string_view::npos;
    if (last && anchored_) return comparable.substr(at).ends_with(piece);
    if (!piece.empty()) {
      at = FindFrom(comparable, at, piece, &borders);
      if (at == std::string_view::npos) return false;
      at += piece.size();
    }
    if (last) return true;
  }
}

}  // namespace zhengwen::fetch
