#include "bench/corpus.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace zhengwen::bench {
namespace {

std::vector<std::string> Lines(const char* path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (lines.empty()) {
    std::cerr << path << ": cannot be read\n";
    std::exit(1);
  }
  return lines;
}

// Knuth's 64-bit linear congruential generator (MMIX): the standard library's distributions differ
// between machines.
class Dice {
 public:
  explicit Dice(unsigned seed) : state_(seed) {}
  size_t Below(size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<size_t>(state_ >> 33) % n;
  }

 private:
  uint64_t state_;
};

}  // namespace

std::string MakeText(Kind kind, size_t bytes, unsigned seed) {
  static const std::vector<std::string> sentences = Lines(ZW_BENCH_TEXTS "/sentences.txt");
  static const std::vector<std::string> entries = Lines(ZW_BENCH_TEXTS "/menu.txt");
  Dice dice(seed);
  std::string text;
  while (text.size() < bytes) {
    if (kind == Kind::paragraphs) {
      for (size_t n = 3 + dice.Below(7); n > 0; --n)
        text += sentences[dice.Below(sentences.size())];
    } else {
      text += entries[dice.Below(entries.size())];
      if (dice.Below(4) == 0) text += " " + entries[dice.Below(entries.size())];
    }
    text += '\n';
  }
  return text;
}

std::vector<std::string> MakeDocuments(Kind kind, size_t bytes, size_t document_bytes) {
  std::vector<std::string> documents;
  for (size_t made = 0; made < bytes; made += documents.back().size()) {
    documents.push_back(
        MakeText(kind, document_bytes, static_cast<unsigned>(documents.size() + 1)));
  }
  return documents;
}

}  // namespace zhengwen::bench
