// Text to measure with: as much as is wanted, of one kind, never twice the same line order, the
// same on every machine.
#ifndef ZHENGWEN_BENCH_CORPUS_H_
#define ZHENGWEN_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <vector>

namespace zhengwen::bench {

enum class Kind {
  paragraphs,  // lines of three to nine sentences
  menu,        // short lines of one or two menu entries
};

// One document of at least `bytes` bytes of UTF-8, made with `seed` from bench/texts.
std::string MakeText(Kind kind, size_t bytes, unsigned seed);

// Documents of about `document_bytes` each, `bytes` in all.
std::vector<std::string> MakeDocuments(Kind kind, size_t bytes, size_t document_bytes);

}  // namespace zhengwen::bench

#endif  // ZHENGWEN_BENCH_CORPUS_H_
