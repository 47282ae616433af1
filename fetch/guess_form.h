// GuessForm: what a stream without a telling name holds, by its first bytes.
//
// '{' is JSON Lines. A page begins with one of the tags that browsers take for the sign of one
// (WHATWG MIME Sniffing, section 7.1), behind white space and a byte order mark. All else is text.
// Pure function.
#ifndef ZHENGWEN_FETCH_GUESS_FORM_H_
#define ZHENGWEN_FETCH_GUESS_FORM_H_

#include <cstddef>
#include <string_view>

#include "fetch/inputs.h"

namespace zhengwen::fetch {

// Bytes of the stream that are looked at (the standard's resource header).
inline constexpr size_t kGuessBytes = 1445;

FileForm GuessForm(std::string_view first_bytes);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_GUESS_FORM_H_
