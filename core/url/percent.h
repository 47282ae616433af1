// Percent-encoding: WHATWG URL, "Percent-encoded bytes".
//
// Pure functions; any thread. Bytes in, bytes out; nothing is checked for UTF-8.
#ifndef ZHENGWEN_CORE_URL_PERCENT_H_
#define ZHENGWEN_CORE_URL_PERCENT_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace zhengwen::url {

// Which bytes are escaped, over C0 controls, DEL and bytes from 0x80 on, which always are. Names
// and members are the standard's: "fragment percent-encode set" and so on; `query` is its
// special-query set (with the apostrophe), for all schemes here are special.
enum class EscapeSet : uint8_t { fragment, query, path, userinfo };

// Appends `text` with the bytes of the set as %XX (upper case). A '%' stays as it is.
void AppendEscaped(std::string_view text, EscapeSet set, std::string* out);
void AppendEscapedByte(char byte, std::string* out);

// The byte that the escape at text[at] stands for; -1 where "%XX" does not stand there.
int EscapedByteAt(std::string_view text, size_t at);

// All escapes decoded; a '%' that begins none stays ("percent-decode").
std::string Unescaped(std::string_view text);

// RFC 3986, 2.3: letters, digits, "-._~", which mean the same escaped or not.
bool IsUnreserved(char c);

// Escapes of unreserved characters decoded and the hex digits of all others in upper case (RFC
// 3986, 6.2.2.1 and 6.2.2.2). A digit that would complete a lone "%3" stays escaped. Idempotent.
std::string WithPlainEscapes(std::string_view text);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_PERCENT_H_
