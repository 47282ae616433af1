// Which of ICU's conversion tables stands for a charset.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CORE_CHARSET_TABLE_H_
#define ZHENGWEN_CORE_CHARSET_TABLE_H_

#include <array>
#include <string>
#include <string_view>

namespace zhengwen {

// The table that is nearest to the index of the Encoding standard, for the standard's name of a
// charset; the name itself where ICU's own choice is that table.
inline std::string IcuTable(std::string_view charset) {
  struct Table {
    std::string_view charset;
    std::string_view icu;
  };
  constexpr std::array kTables = {
      Table{"big5", "ibm-1375_P100-2008"},       Table{"euc-jp", "euc-jp-2007"},
      Table{"euc-kr", "windows-949-2000"},       Table{"iso-8859-8-i", "iso-8859-8"},
      Table{"shift_jis", "ibm-943_P15A-2003"},   Table{"windows-1252", "ibm-5348_P100-1997"},
      Table{"windows-874", "ibm-874_P100-1995"},
  };
  for (const Table& table : kTables) {
    if (table.charset == charset) return std::string(table.icu);
  }
  return std::string(charset);
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_CHARSET_TABLE_H_
