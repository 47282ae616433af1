// "UTF-8 decode without BOM", of the Encoding standard, back to UTF-8.
#ifndef ZHENGWEN_CORE_URL_VALID_UTF8_H_
#define ZHENGWEN_CORE_URL_VALID_UTF8_H_

#include <string>

namespace zhengwen::url {

// What is not UTF-8 becomes U+FFFD: one for each longest beginning of a character, one for each
// other byte. Linear; any thread.
std::string ValidUtf8(std::string bytes);

}  // namespace zhengwen::url

#endif  // ZHENGWEN_CORE_URL_VALID_UTF8_H_
