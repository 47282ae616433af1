// An address as it can stand between the brackets of a link: spaces, brackets and what would end it
// are written %XX.
//
// Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_URL_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_URL_H_

#include <string>
#include <string_view>

namespace zhengwen::output::markdown {

std::string EscapedUrl(std::string_view url);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_URL_H_
