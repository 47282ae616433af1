// Token: a piece of a page as tree construction takes it.
//
// Source: HTML standard, 13.2.5 (tokenization). What a token says stands in the source; the token
// tells where, and what of it decides the shape of the tree.
#ifndef ZHENGWEN_CLEAN_HTML_TOKEN_H_
#define ZHENGWEN_CLEAN_HTML_TOKEN_H_

#include <cstdint>

#include "clean/html/tags.h"

namespace zhengwen::clean::html {

enum class TokenKind : uint8_t { text, start_tag, end_tag, comment, doctype, page_end };

// Flags, to be combined.
inline constexpr uint8_t kVerbatim = 1;     // text: no character references in it
inline constexpr uint8_t kLeftOut = 2;      // a script or style: stands for its content and end too
inline constexpr uint8_t kHiddenInput = 4;  // type=hidden
inline constexpr uint8_t kSelfClosing = 8;  // svg and math, and what may stand in them
inline constexpr uint8_t kHtmlEncoding = 16;  // annotation-xml that holds HTML
inline constexpr uint8_t kFontStyle = 32;     // font with color, face or size
inline constexpr uint8_t kWhole = 64;         // a doctype that counts as it stands

inline constexpr uint8_t kOddName = 128;  // means something in svg and math only, or no longer

// What a text is: white space, a line feed behind <pre> or <textarea>, NULs, anything.
inline constexpr char kBlank = ' ';
inline constexpr char kLineFeed = '\n';
inline constexpr char kNul = '\0';
inline constexpr char kWord = 'x';

struct Token {
  TokenKind kind = TokenKind::page_end;
  Tag tag = Tag::unknown;  // tags
  char letter = kBlank;    // texts
  uint8_t flags = 0;
  uint32_t begin = 0, end = 0;  // in the source; of a start tag that is left out, only the tag
  uint32_t attributes = 0;      // formatting elements: equal ids for equal lists, 0 for none
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TOKEN_H_
