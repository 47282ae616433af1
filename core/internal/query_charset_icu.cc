#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/charset_table.h"
#include "core/unicode.h"
#include "core/url/percent.h"
#include "core/url/query_charset.h"

namespace zhengwen::url {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

// Null: UTF-8.
Converter Open(std::string_view charset) {
  if (charset.empty() || charset.starts_with("utf-") || charset.starts_with("iso-2022")) return {};
  // Both names stand for GBK here, as browsers write it.
  const bool gbk = charset == "gb18030" || charset == "gbk";
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(gbk ? "windows-936-2000" : IcuTable(charset).c_str(), &error));
  if (U_FAILURE(error)) return {};
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  return U_SUCCESS(error) ? std::move(converter) : Converter();
}

void AppendChar(UConverter* converter, char32_t c, std::string* out) {
  std::array<UChar, 2> units{};
  int32_t count = 1;
  if (c < 0x10000) {
    units[0] = static_cast<UChar>(c);
  } else {
    units[0] = static_cast<UChar>(0xD7C0 + (c >> 10));
    units[1] = static_cast<UChar>(0xDC00 + (c & 0x3FF));
    count = 2;
  }
  std::array<char, 16> bytes{};
  UErrorCode error = U_ZERO_ERROR;
  const int32_t size = ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                                       units.data(), count, &error);
  if (U_FAILURE(error)) {
    out->append("%26%23").append(std::to_string(static_cast<uint32_t>(c))).append("%3B");
    return;
  }
  AppendEscaped({bytes.data(), static_cast<size_t>(size)}, EscapeSet::query, out);
}

}  // namespace

void AppendQuery(std::string_view text, std::string_view charset, std::string* out) {
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const Converter converter = ascii ? Converter() : Open(charset);
  if (converter == nullptr) {
    AppendEscaped(text, EscapeSet::query, out);
    return;
  }
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (c.value < 0x80) {
      AppendEscaped(text.substr(at, 1), EscapeSet::query, out);
    } else {
      AppendChar(converter.get(), c.value, out);
    }
    at += c.size;
  }
}

}  // namespace zhengwen::url
