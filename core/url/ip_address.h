// Addresses in place of names: WHATWG URL, "Host parsing" (IPv4, IPv6) and "Host serializing".
//
// Pure functions; any thread. Linear.
#ifndef ZHENGWEN_CORE_URL_IP_ADDRESS_H_
#define ZHENGWEN_CORE_URL_IP_ADDRESS_H_

#include <optional>
#include <string>
#include <string_view>

namespace zhengwen::url {

// "ends in a number checker": such a host is an IPv4 address or no host at all.
bool EndsInNumber(std::string_view host);

// "IPv4 parser": one to four parts, each decimal, octal (0...) or hexadecimal (0x...), the last
// one filling the rest: "0x7f.1" is "127.0.0.1". Nothing where it is none.
std::optional<std::string> ReadIpv4(std::string_view host);

// "IPv6 parser", of what stands between the brackets; serialised in brackets, in lower case, the
// longest run of zeros as "::".
std::optional<std::string> ReadIpv6(std::string_view text);

// A host as serialised by this library that is an address and no name.
bool IsIpAddress(std::string_view host);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_IP_ADDRESS_H_
