// UTF-8 with faults: cut ends, broken bytes, stretches in another charset.
#ifndef ZHENGWEN_CLEAN_DECODE_UTF8_FAULTS_H_
#define ZHENGWEN_CLEAN_DECODE_UTF8_FAULTS_H_

#include <string_view>

namespace zhengwen::clean {

// Whether `bytes`, which are not valid UTF-8, are UTF-8 all the same: pieces spread evenly over
// them, or lines that are not ASCII where those are few, hold at least twice as many well-formed
// sequences as faults. In texts of other charsets about one high byte in ten is part of a sequence
// that happens to be well formed. Looks at 512 bytes, behind a search; any thread.
bool IsFaultyUtf8(std::string_view bytes);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_UTF8_FAULTS_H_
