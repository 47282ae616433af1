#include "clean/decode.h"

#include <utility>

#include "core/unicode.h"

namespace zhengwen::clean {

Result<std::string> ResolveCharset(std::string_view label) { return std::string(label); }
std::string DetectCharset(std::string_view /*bytes*/) { return "utf-8"; }

Document Decode(RawPage page, const DecodeOptions& /*options*/) {
  std::string text = std::move(page.bytes);
  text.resize(ValidUtf8Prefix(text));
  const Reason verdict = page.verdict;
  Document doc(std::move(page), std::move(text), "utf-8");
  doc.verdict = verdict;
  return doc;
}

}  // namespace zhengwen::clean
