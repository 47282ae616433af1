// Packed bytes for tests, made and read with the libraries themselves.
#ifndef ZHENGWEN_TESTS_SUPPORT_PACK_H_
#define ZHENGWEN_TESTS_SUPPORT_PACK_H_

#include <string>

namespace zhengwen::testing {

std::string GzipMember(const std::string& text);
std::string ZstdFrame(const std::string& text);  // with a checksum

// The bytes of a gzip file, unpacked; of any other file as they are.
std::string ReadPacked(const std::string& path);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_PACK_H_
