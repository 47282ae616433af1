// WHATWG URL, "host parser" of a special URL: a name, an IPv4 or an IPv6 address.
//
// A name in ASCII is only put in lower case, "xn--" labels too (the standard's test data ask for
// it: "xn--pokxncvks", which is no punycode, is a host); all others go through UTS 46.
//
// Thread safety: any thread.
#ifndef ZHENGWEN_CORE_URL_HOST_H_
#define ZHENGWEN_CORE_URL_HOST_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"

namespace zhengwen::url {

// Names longer than this that need IDNA are refused (DNS knows 253): punycode costs quadratic time.
inline constexpr size_t kLongestIdnaName = 4096;

// `text`: valid UTF-8, not empty. As it is serialised: lower case, ASCII, addresses in their one
// form. Errors: corrupt, or limit; the message says what is wrong, `where` is empty.
Result<std::string> ParseHost(std::string_view text);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_HOST_H_
