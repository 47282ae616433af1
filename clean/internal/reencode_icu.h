// The bytes that a character was, if its text was read as GBK or as windows-1252.
//
// Tables are made of ICU's converters on first use, from the direction bytes to character, so that
// what they give back always reads as the same character again. Any thread.
#ifndef ZHENGWEN_CLEAN_INTERNAL_REENCODE_ICU_H_
#define ZHENGWEN_CLEAN_INTERNAL_REENCODE_ICU_H_

#include <cstdint>

namespace zhengwen::clean {

// The two bytes of `c` in GBK, the first one high; 0x80 for the euro sign, which is one byte in
// Microsoft's GBK; 0 for characters, ASCII included, that GBK does not write in two bytes.
uint16_t GbkBytes(char32_t c);

// The byte of `c` in windows-1252, where bytes without a character read as C1 controls; 0 for
// characters it does not have, and for ASCII.
uint8_t Windows1252Byte(char32_t c);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_INTERNAL_REENCODE_ICU_H_
