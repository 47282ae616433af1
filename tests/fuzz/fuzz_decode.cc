// Any bytes, any hint, any override: no crash, valid UTF-8, the same answer twice.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "clean/decode.h"
#include "core/unicode.h"

namespace {

void Check(bool promise) {
  if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t kParameters = 2;
  if (size < kParameters) return 0;
  constexpr std::array kLabels = {"",       "gbk",   "big5",         "utf-16",     "utf-32be",
                                  "euc-jp", "sjis",  "ks_c_5601",    "latin1",     "windows-1251",
                                  "utf-8",  "bogus", "iso-8859-8-i", "iso-2022-jp"};
  zhengwen::RawPage page;
  page.charset_hint = kLabels[data[0] % kLabels.size()];
  page.bytes.assign(reinterpret_cast<const char*>(data) + kParameters, size - kParameters);
  zhengwen::clean::DecodeOptions options;
  if (const auto charset = zhengwen::clean::ResolveCharset(kLabels[data[1] % kLabels.size()]))
    options.charset = *charset;

  const zhengwen::Document doc = zhengwen::clean::Decode(page, options);
  const zhengwen::Document again = zhengwen::clean::Decode(page, options);
  Check(zhengwen::IsValidUtf8(doc.text()));
  Check(zhengwen::clean::ResolveCharset(doc.charset).ok());
  const std::string_view text = doc.text();
  Check(zhengwen::CountCodePoints(text) ==
        static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
          return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        })));
  Check(doc.text() == again.text() && doc.charset == again.charset &&
        doc.verdict == again.verdict && doc.decode_errors == again.decode_errors);
  return 0;
}
