#include "clean/decode/prescan.h"

#include <algorithm>
#include <string>

#include "clean/decode/labels.h"
#include "core/ascii.h"

namespace zhengwen::clean {
namespace {

struct NameValue {
  std::string name;  // in lower case; empty: there is no further attribute
  std::string value;
};

// The standard's "get an attribute"; *at ends behind it, or on the '>' of the tag.
NameValue ReadAttribute(std::string_view bytes, size_t* at) {
  const auto end = [&] { return *at >= bytes.size(); };
  const auto skip_space = [&] {
    while (!end() && IsAsciiSpace(bytes[*at])) ++*at;
  };
  NameValue out;
  while (!end() && (IsAsciiSpace(bytes[*at]) || bytes[*at] == '/')) ++*at;
  if (end() || bytes[*at] == '>') return out;
  for (; !end(); ++*at) {
    const char c = bytes[*at];
    if ((c == '=' && !out.name.empty()) || IsAsciiSpace(c)) break;
    if (c == '/' || c == '>') return out;
    out.name += AsciiLower(c);
  }
  skip_space();
  if (end() || bytes[*at] != '=') return out;
  ++*at;
  skip_space();
  if (end()) return out;
  if (const char quote = bytes[*at]; quote == '"' || quote == '\'') {
    const size_t close = std::min(bytes.find(quote, *at + 1), bytes.size());
    out.value = bytes.substr(*at + 1, close - *at - 1);
    *at = std::min(close + 1, bytes.size());
    return out;
  }
  for (; !end() && !IsAsciiSpace(bytes[*at]) && bytes[*at] != '>'; ++*at) out.value += bytes[*at];
  return out;
}

// The standard's "extracting a character encoding from a meta element".
std::string_view LabelInContent(std::string_view content) {
  constexpr std::string_view kWord = "charset";
  for (size_t at = 0; at + kWord.size() <= content.size(); ++at) {
    if (!BeginsInAnyCase(content.substr(at), kWord)) continue;
    std::string_view rest = content.substr(at + kWord.size());
    const auto trim = [&rest] {
      rest.remove_prefix(std::min(rest.find_first_not_of(kAsciiSpace), rest.size()));
    };
    trim();
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    trim();
    if (rest.starts_with('"') || rest.starts_with('\'')) {
      const size_t close = rest.find(rest.front(), 1);
      return close == std::string_view::npos ? "" : rest.substr(1, close - 1);
    }
    return rest.substr(0, rest.find_first_of("\t\n\f\r ;"));
  }
  return {};
}

// What a label means where a page says it in ASCII bytes: such a page is in no UTF-16.
std::string_view Meaning(std::string_view label) {
  if (label == "x-user-defined") return "windows-1252";
  const std::string_view name = CharsetOfLabel(label);
  return name.starts_with("utf-16") || name.starts_with("utf-32") ? "utf-8" : name;
}

// `at`: behind "<meta". What the tag declares, or "".
std::string_view ReadMeta(std::string_view bytes, size_t* at) {
  enum class Needs { unknown, pragma, nothing } needs = Needs::unknown;
  bool pragma = false;
  std::string_view charset;
  for (NameValue a = ReadAttribute(bytes, at); !a.name.empty(); a = ReadAttribute(bytes, at)) {
    if (a.name == "http-equiv") {
      constexpr std::string_view kType = "content-type";
      pragma = pragma || (EqualsInAnyCase(a.value, kType));
    } else if (a.name == "content" && charset.empty()) {
      charset = Meaning(LabelInContent(a.value));
      if (!charset.empty()) needs = Needs::pragma;
    } else if (a.name == "charset") {
      charset = Meaning(a.value);
      needs = Needs::nothing;
    }
  }
  return needs == Needs::nothing || (needs == Needs::pragma && pragma) ? charset
                                                                       : std::string_view();
}

// <?xml version="1.0" encoding="..."?> at the very beginning.
std::string_view InXmlDeclaration(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  constexpr std::string_view kWord = "encoding";
  size_t at = declaration.find(kWord);
  if (at == std::string_view::npos) return {};
  at = declaration.find_first_of("\"'", at + kWord.size());
  if (at == std::string_view::npos) return {};
  const size_t close = declaration.find(declaration[at], at + 1);
  if (close == std::string_view::npos) return {};
  return Meaning(declaration.substr(at + 1, close - at - 1));
}

}  // namespace

std::string_view DeclaredCharset(std::string_view bytes) {
  bytes = bytes.substr(0, kPrescanBytes);
  if (const std::string_view charset = InXmlDeclaration(bytes); !charset.empty()) return charset;
  for (size_t at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at)) {
    const std::string_view rest = bytes.substr(at);
    constexpr std::string_view kComment = "<!--";
    constexpr std::string_view kMeta = "<meta";
    if (rest.starts_with(kComment)) {
      // "-->" may begin with the dashes of "<!--".
      const size_t close = bytes.find("-->", at + 2);
      if (close == std::string_view::npos) return {};
      at = close;
    } else if (BeginsInAnyCase(rest, kMeta) && rest.size() > kMeta.size() &&
               (IsAsciiSpace(rest[kMeta.size()]) || rest[kMeta.size()] == '/')) {
      at += kMeta.size();
      if (const std::string_view charset = ReadMeta(bytes, &at); !charset.empty()) return charset;
    } else if (rest.size() > 1 && (IsAsciiLetter(rest[1]) ||
                                   (rest[1] == '/' && rest.size() > 2 && IsAsciiLetter(rest[2])))) {
      at = std::min(bytes.find_first_of("\t\n\f\r >", at), bytes.size());
      while (!ReadAttribute(bytes, &at).name.empty()) {
      }
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
      at = std::min(bytes.find('>', at), bytes.size());
    } else {
      ++at;
    }
  }
  return {};
}

}  // namespace zhengwen::clean
