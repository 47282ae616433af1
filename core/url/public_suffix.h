// Whose a host is: the public suffix list, as libpsl has it built in (no file is read).
//
// Thread safety: any thread. Hosts are as core/web_url.h serialises them (lower case, "xn--").
#ifndef ZHENGWEN_CORE_URL_PUBLIC_SUFFIX_H_
#define ZHENGWEN_CORE_URL_PUBLIC_SUFFIX_H_

#include <string>
#include <string_view>

namespace zhengwen::url {

// "a.news.example.com.cn" -> "example.com.cn": the public suffix with one label before it, without
// a dot at the end. Empty for addresses, and for hosts that are a public suffix themselves.
std::string RegistrableDomain(std::string_view host);

// "a.news.example.com.cn" -> "com.cn"; empty for addresses.
std::string PublicSuffix(std::string_view host);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_PUBLIC_SUFFIX_H_
