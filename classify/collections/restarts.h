// Restarts: where in a text a new speech begins that no number announces: a title or the closing of
// the speech before, then a line of address.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_RESTARTS_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_RESTARTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "classify/speech/words.h"
#include "core/slice.h"

namespace zhengwen::classify {

enum class RestartProof : uint8_t {
  title_or_closing,  // before the address
  address,           // suffices: the page says that it holds several texts
};

// Indices of lines that begin a speech: its title, or its address where it has none. The first one
// may stand behind other lines. REQUIRES: lines = LinesOf(folded).
std::vector<size_t> FindRestarts(std::string_view folded, const std::vector<Slice>& lines,
                                 const speech::SpeechWords& words, RestartProof proof);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_RESTARTS_H_
