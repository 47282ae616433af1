// Labels of charsets, and the names they stand for.
//
// Source: the WHATWG Encoding standard, "Names and labels". Names are in lower case. gbk is called
// gb18030, which is its superset; encodings that the standard maps to "replacement" are left out.
// Added are UTF-32 and labels that are common in data though not in the standard (cp936,
// big5hkscs).
//
// Constant tables; any thread.
#ifndef ZHENGWEN_CLEAN_DECODE_LABELS_H_
#define ZHENGWEN_CLEAN_DECODE_LABELS_H_

#include <string>
#include <string_view>
#include <vector>

namespace zhengwen::clean {

// The name, or "" for an unknown label. White space around the label and case do not matter.
std::string_view CharsetOfLabel(std::string_view label);

// All names, sorted.
std::vector<std::string_view> CharsetNames();

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_LABELS_H_
