#include "clean/decode.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "clean/decode/convert.h"
#include "clean/decode/detect.h"
#include "clean/decode/labels.h"
#include "clean/decode/prescan.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr size_t kMostText = std::numeric_limits<uint32_t>::max();  // core/document.h

// What is not text, by shares of the decoded characters. A text has hardly any of these; bytes that
// are no text have about one in nine, read in the most forgiving charset (windows-1252).
constexpr uint64_t kNulShare = 32;   // one NUL in so many characters: binary
constexpr uint64_t kJunkShare = 16;  // one control character or malformed sequence in so many
constexpr uint64_t kFewErrors = 3;   // so many are forgiven however short the text is

// Written without branches, so that compilers make vector instructions of it.
uint8_t IsControl(char c) {
  const auto b = static_cast<uint8_t>(c);
  const auto from_tab = static_cast<uint8_t>(b - '\t');
  return static_cast<uint8_t>((b < 0x20) & (from_tab > '\r' - '\t') & (b != 0x1B));
}

bool HasControls(std::string_view text) {
  uint8_t any = 0;
  for (const char c : text) any |= IsControl(c);
  return any != 0;
}

// The verdict on what was decoded; `is_text`: what detection thought of it.
Reason Judge(std::string_view text, uint32_t errors, bool is_text) {
  if (is_text && errors == 0 && !HasControls(text)) return Reason::none;  // nearly always
  const auto nuls = static_cast<uint64_t>(std::count(text.begin(), text.end(), '\0'));
  const auto controls = static_cast<uint64_t>(std::count_if(text.begin(), text.end(), IsControl));
  const uint64_t characters = CountCodePoints(text);
  if (nuls * kNulShare > characters) return Reason::binary;
  const uint64_t junk = controls + errors;
  if (is_text && (junk <= kFewErrors || junk * kJunkShare <= characters)) return Reason::none;
  return nuls > 0 ? Reason::binary : Reason::undecodable;
}

// UTF-16 and UTF-32 have two orders of bytes each; a label often names no order, a mark does.
bool SameFamily(std::string_view mark, std::string_view charset) {
  constexpr size_t kFamily = std::string_view("utf-16").size();
  return charset.starts_with("utf-") && mark.substr(0, kFamily) == charset.substr(0, kFamily);
}

// What came with the bytes about their charset. Browsers let the transport's word count before the
// page's own; but servers send windows-1252 where they know nothing.
std::string_view Hint(const RawPage& page, std::string_view bytes) {
  const std::string_view transport = CharsetOfLabel(page.charset_hint);
  if (!page.html || (!transport.empty() && transport != "windows-1252")) return transport;
  const std::string_view declared = DeclaredCharset(bytes);
  return declared.empty() ? transport : declared;
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

std::string DetectCharset(std::string_view bytes) { return std::string(Detect(bytes, "").charset); }

Document Decode(RawPage page, const DecodeOptions& options) {
  if (const Reason verdict = page.verdict; verdict != Reason::none)
    return Empty(std::move(page), verdict);

  std::string bytes = std::exchange(page.bytes, {});
  Detected detected{"utf-8"};
  if (!page.utf8) {
    const ByteOrderMark mark = FindByteOrderMark(bytes);
    detected =
        options.charset.empty()
            ? Detect(bytes, Hint(page, bytes))
            : Detected{SameFamily(mark.charset, options.charset) ? mark.charset : options.charset};
    if (mark.charset == detected.charset || mark.charset == "utf-8") bytes.erase(0, mark.size);
  }
  Converted converted = ConvertToUtf8(std::move(bytes), detected.charset, kMostText);
  if (!converted.complete) {
    page.note = "the decoded text is larger than 4 GiB";
    return Empty(std::move(page), Reason::too_large);
  }
  const Reason verdict = Judge(converted.text, converted.errors, detected.is_text);
  Document doc(std::move(page), std::move(converted.text), std::string(detected.charset));
  doc.decode_errors = converted.errors;
  doc.verdict = verdict;
  return doc;
}

}  // namespace zhengwen::clean
