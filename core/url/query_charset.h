// A query as the page's charset has it: WHATWG URL, "percent-encode after encoding".
//
// A browser encodes what stands raw behind the '?' of a link in the charset of the page, so that a
// GBK site gets GBK. Path and fragment are in UTF-8 on every page.
#ifndef ZHENGWEN_CORE_URL_QUERY_CHARSET_H_
#define ZHENGWEN_CORE_URL_QUERY_CHARSET_H_

#include <string>
#include <string_view>

namespace zhengwen::url {

// Appends `text` (valid UTF-8), encoded and then escaped as of EscapeSet::query. A character that
// the charset does not have becomes "%26%23N%3B" (a decimal reference). `charset`: the Encoding
// standard's name in lower case, as in Document::charset; "gb18030" is read as GBK, for which it
// stands there nearly always. Of charsets that no page is sent back in (UTF-16, ISO-2022-JP, which
// has states) and of unknown names, it is UTF-8. Linear; any thread.
void AppendQuery(std::string_view text, std::string_view charset, std::string* out);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_QUERY_CHARSET_H_
