// Where the pieces of markup end that hold no tags: comments, raw text, scripts, CDATA sections.
//
// Source: HTML standard, 13.2.5 (states of the tokenizer). `at`: behind what opened the piece. All
// linear, none ever fails: what is not closed goes on to the end of the text.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_MARKUP_H_
#define ZHENGWEN_CLEAN_HTML_MARKUP_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::clean::html {

// Behind the '>' of a comment that "<!--" opened.
size_t CommentEnd(std::string_view text, size_t at);

// Behind the next '>': comments that something else opened, document types.
size_t BogusCommentEnd(std::string_view text, size_t at);

// The '<' of the end tag `name` (lower case) that closes raw text; text.size() if there is none.
size_t RawTextEnd(std::string_view text, size_t at, std::string_view name);

// The same for script, where an end tag within <!-- <script> is none.
size_t ScriptEnd(std::string_view text, size_t at);

// The "]]>" of a CDATA section.
size_t CdataEnd(std::string_view text, size_t at);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_MARKUP_H_
