// Decode: bytes of unknown encoding to a Document with valid UTF-8 text.
//
// Evidence, strongest first: --charset, a byte order mark, UTF-8 (strict, or with few faults), then
// how probable a text the bytes are in gb18030, Big5, UTF-16, UTF-32, EUC-JP, Shift_JIS, EUC-KR and
// windows-1252, where the hint that came with the page weighs as much as some eight characters
// (clean/decode/detect.h). The hint is what the transport or a field said, else what a page says of
// itself (clean/decode/prescan.h). Labels are resolved as browsers do (gb2312 and gbk mean
// gb18030).
//
// Malformed sequences become U+FFFD and are counted. A leading byte order mark is not part of the
// text. Bytes that are no text in any charset get the verdict binary or undecodable.
//
// Pure functions; safe from any thread.
#ifndef ZHENGWEN_CLEAN_DECODE_H_
#define ZHENGWEN_CLEAN_DECODE_H_

#include <string>
#include <string_view>

#include "core/document.h"
#include "core/result.h"

namespace zhengwen::clean {

struct DecodeOptions {
  std::string charset;  // overrides all evidence; empty: detect. Must come from ResolveCharset.
};

// The WHATWG name that a label stands for ("GB2312" is "gb18030"); an error that lists the known
// names otherwise.
Result<std::string> ResolveCharset(std::string_view label);

// The charset in which `bytes` most probably are, without regard to labels.
std::string DetectCharset(std::string_view bytes);

// Pages that already have a verdict (too_large ...) become empty documents with that verdict.
Document Decode(RawPage page, const DecodeOptions& options);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_H_
