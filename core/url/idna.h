// Names of hosts in other scripts: WHATWG URL, "domain to ASCII" with beStrict false, which is UTS
// 46 ToASCII with CheckHyphens=false, CheckBidi=true, CheckJoiners=true,
// UseSTD3ASCIIRules=false, Transitional_Processing=false, VerifyDnsLength=false.
//
// Thread safety: any thread. Punycode costs quadratic time: the caller bounds the length.
#ifndef ZHENGWEN_CORE_URL_IDNA_H_
#define ZHENGWEN_CORE_URL_IDNA_H_

#include <optional>
#include <string>
#include <string_view>

namespace zhengwen::url {

// `domain`: valid UTF-8. In lower case, with "xn--" labels; may be empty, and may hold ASCII
// characters that no host may. Nothing where it is no domain.
std::optional<std::string> DomainToAscii(std::string_view domain);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_IDNA_H_
