// How far a text is clean for certain: the fast lane of normalising.
//
// Chinese paragraphs are full of characters whose first byte could also begin something that is
// edited: the comma that of full-width letters, the full stop that of odd spaces. Asking for each
// costs a mispredicted branch. Here whole chunks are judged by their bytes, without a branch, with
// the next two bytes looked at.
#ifndef ZHENGWEN_CLEAN_NORMALISE_CLEAN_RUN_H_
#define ZHENGWEN_CLEAN_NORMALISE_CLEAN_RUN_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::clean {

// Bytes at the beginning of `text` at which no finder would find anything; a multiple of the chunk,
// 0 where the first chunk is not clean. May end inside a character. Must know every lead of every
// finder (finders.cc); a test holds it to that.
size_t CleanPrefix(std::string_view text);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_CLEAN_RUN_H_
