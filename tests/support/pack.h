// Packed bytes for tests, made with the libraries themselves.
#ifndef ZHENGWEN_TESTS_SUPPORT_PACK_H_
#define ZHENGWEN_TESTS_SUPPORT_PACK_H_

#include <string>

namespace zhengwen::testing {

std::string GzipMember(const std::string& text);
std::string ZstdFrame(const std::string& text);  // with a checksum

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_PACK_H_
