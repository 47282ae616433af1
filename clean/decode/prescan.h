// What a page says about its own charset, read before it is decoded.
//
// Source: WHATWG HTML, section 13.2.3.2, "prescan a byte stream to determine its encoding", with
// the XML declaration. Browsers read the first 1,024 bytes; a <meta> behind them makes them begin
// anew, so that a late one counts as well.
//
// Pure function; any thread. Time: linear in `bytes`.
#ifndef ZHENGWEN_CLEAN_DECODE_PRESCAN_H_
#define ZHENGWEN_CLEAN_DECODE_PRESCAN_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::clean {

// A <meta> that stands deeper is not looked for: what is so late is no declaration.
inline constexpr size_t kPrescanBytes = size_t{256} << 10;

// A name as of CharsetOfLabel, or "" where the page names none that is known. `bytes`: the page, or
// its beginning; no more than kPrescanBytes are read.
std::string_view DeclaredCharset(std::string_view bytes);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_PRESCAN_H_
