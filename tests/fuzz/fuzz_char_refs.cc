// Any text: what is decoded is valid UTF-8 of bounded size, references are where they say they are,
// and a tag's attributes stay within it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "clean/html/attributes.h"
#include "core/char_refs.h"
#include "core/unicode.h"

namespace {

namespace html = zhengwen::clean::html;

void Check(bool promise) {
  if (!promise) std::abort();
}

void CheckDecoded(std::string_view text, zhengwen::RefPlace place) {
  std::string decoded;
  zhengwen::AppendDecoded(text, place, &decoded);
  Check(zhengwen::IsValidUtf8(decoded) && decoded.size() <= 3 * text.size());
  Check(decoded.find('\0') == std::string::npos);
  // Decoding is by pieces: cut where no reference is, and nothing changes.
  std::string by_pieces;
  for (size_t at = 0; at < text.size();) {
    size_t size = 1;
    if (text[at] == '&') {
      const zhengwen::CharRef ref = zhengwen::ReadCharRef(text, at, place);
      Check(at + ref.size <= text.size() && ref.first <= 0x10FFFF);
      if (ref.size > 0) {
        zhengwen::AppendUtf8(ref.first, &by_pieces);
        if (ref.second != 0) zhengwen::AppendUtf8(ref.second, &by_pieces);
        at += ref.size;
        continue;
      }
      by_pieces += '&';
    } else {
      if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') size = 2;
      zhengwen::AppendVerbatim(text.substr(at, size), &by_pieces);
    }
    at += size;
  }
  Check(by_pieces == decoded);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view text = bytes.substr(0, zhengwen::ValidUtf8Prefix(bytes));
  CheckDecoded(text, zhengwen::RefPlace::text);
  CheckDecoded(text, zhengwen::RefPlace::attribute);

  const std::string tag = "<a" + std::string(text);
  html::AttributeReader reader(tag, html::TagNameEnd(tag));
  html::Attribute attribute;
  size_t count = 0;
  while (reader.Next(&attribute) == html::AttributeReader::Found::attribute) {
    Check(!attribute.name.empty() && reader.at() <= tag.size());
    Check(zhengwen::IsValidUtf8(html::DecodedValue(attribute.value)));
    ++count;
  }
  Check(html::ReadAttributes(tag, 10).size() <= std::min<size_t>(count, 10));
  return 0;
}
