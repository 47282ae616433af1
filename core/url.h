// Addresses. Pure functions; any thread.
#ifndef ZHENGWEN_CORE_URL_H_
#define ZHENGWEN_CORE_URL_H_

#include <string>
#include <string_view>

namespace zhengwen {

// The host of an absolute URL ("http://..." or "//..."), in lower case, without user and port.
// Empty where there is none.
std::string HostOf(std::string_view url);

// `reference` as it stands in a page, made absolute against the page's URL (RFC 3986, 5.2): "../a"
// under "http://b.cn/c/d" is "http://b.cn/a". Returned as it is where it has a scheme of its own,
// and where `base` is not absolute. Nothing is escaped or checked.
std::string ResolveUrl(std::string_view base, std::string_view reference);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_URL_H_
