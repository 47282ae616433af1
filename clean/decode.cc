#include "clean/decode.h"

#include <limits>
#include <utility>

#include "clean/decode/convert.h"
#include "clean/decode/detect.h"
#include "clean/decode/labels.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr size_t kMostText = std::numeric_limits<uint32_t>::max();  // core/document.h

// What is not text, by shares of the decoded characters. A text has hardly any of these; bytes that
// are no text have about one in nine, read in the most forgiving charset (windows-1252).
constexpr uint64_t kNulShare = 32;   // one NUL in so many characters: binary
constexpr uint64_t kJunkShare = 16;  // one control character or malformed sequence in so many
constexpr uint64_t kFewErrors = 3;   // so many are forgiven however short the text is

Reason Judge(std::string_view text, uint32_t errors) {
  uint64_t nuls = 0;
  uint64_t controls = 0;
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    nuls += b == 0;
    controls += b < 0x20 && (b < '\t' || b > '\r') && b != 0x1B;
  }
  const uint64_t characters = CountCodePoints(text);
  if (nuls * kNulShare > characters) return Reason::binary;
  const uint64_t junk = controls + errors;
  if (junk <= kFewErrors || junk * kJunkShare <= characters) return Reason::none;
  return nuls > 0 ? Reason::binary : Reason::undecodable;
}

Document Empty(RawPage page, Reason verdict) {
  page.bytes.clear();
  Document doc(std::move(page), "", "utf-8");
  doc.verdict = verdict;
  return doc;
}

}  // namespace

Result<std::string> ResolveCharset(std::string_view label) {
  if (const std::string_view name = CharsetOfLabel(label); !name.empty()) return std::string(name);
  std::string message = "unknown charset \"";
  message.append(label).append("\"; known are:");
  for (const std::string_view name : CharsetNames()) message.append(" ").append(name);
  return Error{ErrorCode::usage, "", std::move(message)};
}

std::string DetectCharset(std::string_view bytes) { return std::string(Detect(bytes, "")); }

Document Decode(RawPage page, const DecodeOptions& options) {
  if (page.verdict != Reason::none) return Empty(std::move(page), page.verdict);

  std::string bytes = std::exchange(page.bytes, {});
  std::string charset;
  if (page.utf8) {
    charset = "utf-8";
  } else {
    charset = options.charset.empty()
                  ? std::string(Detect(bytes, CharsetOfLabel(page.charset_hint)))
                  : options.charset;
    const ByteOrderMark mark = FindByteOrderMark(bytes);
    if (mark.charset == charset || mark.charset == "utf-8") bytes.erase(0, mark.size);
  }
  Converted converted = ConvertToUtf8(std::move(bytes), charset, kMostText);
  if (!converted.complete) return Empty(std::move(page), Reason::too_large);
  const Reason verdict = Judge(converted.text, converted.errors);
  Document doc(std::move(page), std::move(converted.text), std::move(charset));
  doc.decode_errors = converted.errors;
  doc.verdict = verdict;
  return doc;
}

}  // namespace zhengwen::clean
