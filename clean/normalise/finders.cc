#include "clean/normalise/finders.h"

namespace zhengwen::clean {

const std::vector<Finder>& Finders() {
  static const std::vector<Finder> finders = {
      // First, for what it finds begins like other kinds and goes on with them.
      {Reason::double_encoded,
       {{"\xC3", 0xA2, 0xAF}, {"\xE9", 0x88, 0x95}},
       FindDoubleEncoded,
       "UTF-8 that was read as GBK or windows-1252 and encoded once more"},
      // Never off: it also counts lines.
      {Reason::line_end,
       {{"\n\r\v\f"}, {"\xC2", 0x85, 0x85}, {"\xE2", 0x80, 0x80}},
       FindLineEnd,
       "CRLF, CR, NEL, LS, PS, VT, FF"},
      {Reason::control_char,
       {{std::string_view("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x13\x14"
                          "\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F",
                          28)},
        {"\xC2", 0x80, 0x9F},
        {"\xEF", 0xB7, 0xB7},
        {"\xEF", 0xBF, 0xBF},
        {"\xF0\xF1\xF2\xF3\xF4"}},
       FindControl,
       "control characters and noncharacters"},
      {Reason::zero_width,
       {{"\xC2", 0xAD, 0xAD}, {"\xE2", 0x80, 0x81}, {"\xEF", 0xBB, 0xBB}},
       FindZeroWidth,
       "characters without width"},
      {Reason::odd_space,
       {{"\xC2", 0xA0, 0xA0}, {"\xE2", 0x80, 0x81}, {"\xE3", 0x80, 0x80}},
       FindOddSpace,
       "spaces other than the plain one"},
      {Reason::full_width, {{"\xEF", 0xBC, 0xBD}}, FindFullWidth, "full-width letters and digits"},
      {Reason::private_use,
       {{"\xEE"}, {"\xEF", 0x80, 0xA3}, {"\xF3\xF4"}},
       FindPrivateUse,
       "private-use characters"},
      {Reason::entity, {{"&"}}, FindEntity, "left-over character references"},
      {Reason::markup_tag, {{"<"}}, FindMarkupTag, "left-over tags and comments"},
      {Reason::stray_mark, {{"*'`^"}}, FindStrayMark, "a lone mark between two Han characters"},
  };
  return finders;
}

}  // namespace zhengwen::clean
