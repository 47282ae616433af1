// Addresses. Pure functions; any thread.
#ifndef ZHENGWEN_CORE_URL_H_
#define ZHENGWEN_CORE_URL_H_

#include <string>
#include <string_view>

namespace zhengwen {

// The host of an absolute URL ("http://..." or "//..."), in lower case, without user and port.
// Empty where there is none.
std::string HostOf(std::string_view url);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_URL_H_
