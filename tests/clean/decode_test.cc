#include "clean/decode.h"

#include <gtest/gtest.h>

namespace zhengwen::clean {
namespace {

TEST(Decode, First) {
  for (const char* text : {"\xc4\xe3\xba\xc3\xca\xc0\xbd\xe7", "\xa7\x41\xa6\x6e\xa5\x40\xac\xc9", "caf\xe9"}) {
    RawPage page;
    page.bytes = text;
    Document d = Decode(page, {});
    printf("%s %s\n", d.charset.c_str(), std::string(d.text()).c_str());
  }
}

}  // namespace
}  // namespace zhengwen::clean
