#include "clean/decode/labels.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"

namespace zhengwen::clean {
namespace {

struct Row {
  std::string_view name;
  std::string_view labels;  // parted by one space
};

// The standard's order.
constexpr std::array kStandard = {
    Row{"utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    Row{"ibm866", "866 cp866 csibm866 ibm866"},
    Row{"iso-8859-2",
        "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 "
        "latin2"},
    Row{"iso-8859-3",
        "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 "
        "latin3"},
    Row{"iso-8859-4",
        "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 "
        "latin4"},
    Row{"iso-8859-5",
        "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
        "iso_8859-5:1988"},
    Row{"iso-8859-6",
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
        "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    Row{"iso-8859-7",
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
        "iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    Row{"iso-8859-8",
        "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
        "iso_8859-8 iso_8859-8:1988 visual"},
    Row{"iso-8859-8-i", "csiso88598i iso-8859-8-i logical"},
    Row{"iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    Row{"iso-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    Row{"iso-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    Row{"iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    Row{"koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"},
    Row{"koi8-u", "koi8-ru koi8-u"},
    Row{"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    Row{"windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    Row{"windows-1250", "cp1250 windows-1250 x-cp1250"},
    Row{"windows-1251", "cp1251 windows-1251 x-cp1251"},
    Row{"windows-1252",
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
        "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    Row{"windows-1253", "cp1253 windows-1253 x-cp1253"},
    Row{"windows-1254",
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
        "latin5 windows-1254 x-cp1254"},
    Row{"windows-1255", "cp1255 windows-1255 x-cp1255"},
    Row{"windows-1256", "cp1256 windows-1256 x-cp1256"},
    Row{"windows-1257", "cp1257 windows-1257 x-cp1257"},
    Row{"windows-1258", "cp1258 windows-1258 x-cp1258"},
    Row{"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    Row{"gb18030",
        "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030"},
    Row{"big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    Row{"euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    Row{"iso-2022-jp", "csiso2022jp iso-2022-jp"},
    Row{"shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    Row{"euc-kr",
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
        "ksc_5601 windows-949"},
    Row{"utf-16be", "unicodefffe utf-16be"},
    Row{"utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
};

// Not in the standard.
constexpr std::array kOthers = {
    Row{"utf-8", "utf-8-sig utf_8 utf8mb4 cp65001"},
    Row{"gb18030",
        "gb-18030 gb_18030 gb18030-2000 gb18030-2005 gb18030-2022 cp936 ms936 936 "
        "windows-936 euc-cn euccn"},
    Row{"big5", "big-5 big5hkscs big5_hkscs big5-eten cp950 ms950 950 windows-950"},
    Row{"euc-jp", "eucjp euc_jp"},
    Row{"shift_jis", "cp932 932 windows-932"},
    Row{"euc-kr", "euckr euc_kr cp949 ms949 949 uhc ks_c_5601 ksc5601-1987"},
    Row{"utf-16le", "utf16 utf_16 utf16le utf-16-le utf_16_le ucs-2le ucs2"},
    Row{"utf-16be", "utf16be utf-16-be utf_16_be ucs-2be"},
    Row{"utf-32le", "utf-32le utf-32 utf32 utf32le utf_32 utf_32_le utf-32-le ucs-4le"},
    Row{"utf-32be", "utf-32be utf32be utf_32_be utf-32-be ucs-4 ucs-4be iso-10646-ucs-4"},
    Row{"windows-1252", "latin-1 latin_1 iso8859_1 windows_1252"},
};

bool Lists(std::string_view labels, std::string_view label) {
  while (!labels.empty()) {
    const size_t end = std::min(labels.find(' '), labels.size());
    if (labels.substr(0, end) == label) return true;
    labels.remove_prefix(std::min(end + 1, labels.size()));
  }
  return false;
}

// The longest label has 19 bytes; what is much longer is not looked up.
constexpr size_t kLongestLabel = 64;

std::string Normalised(std::string_view label) {
  label = TrimAsciiSpace(label);
  if (label.size() > kLongestLabel) return {};
  return AsciiLowered(label);
}

}  // namespace

std::string_view CharsetOfLabel(std::string_view label) {
  const std::string wanted = Normalised(label);
  if (wanted.empty()) return {};
  for (const Row& row : kStandard) {
    if (Lists(row.labels, wanted)) return row.name;
  }
  for (const Row& row : kOthers) {
    if (Lists(row.labels, wanted)) return row.name;
  }
  return {};
}

std::vector<std::string_view> CharsetNames() {
  std::vector<std::string_view> names;
  names.reserve(kStandard.size() + kOthers.size());
  for (const Row& row : kStandard) names.push_back(row.name);
  for (const Row& row : kOthers) names.push_back(row.name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace zhengwen::clean
