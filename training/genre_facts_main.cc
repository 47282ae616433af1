// zhengwen_genre_facts: texts in, what MeasureGenre sees of each.
//
//   zhengwen_genre_facts CONFIG < TEXTS     each ended by a NUL byte
//
// Writes the names of the facts, then a line of numbers for each text, parted by tabs.
#include <cstdio>
#include <iostream>
#include <string>

#include "classify/genre/facts.h"

namespace zhengwen::training {
namespace {

int Main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: zhengwen_genre_facts CONFIG < TEXTS\n", stderr);
    return 2;
  }
  Result<classify::Cues> cues = classify::Cues::Load(argv[1]);
  if (!cues) {
    std::fprintf(stderr, "%s\n", cues.error().ToString().c_str());
    return 1;
  }
  std::string row;
  for (const classify::GenreFactInfo& info : classify::GenreFactInfos(*cues)) {
    if (!row.empty()) row += '\t';
    row += info.name;
  }
  std::puts(row.c_str());
  for (std::string text; std::getline(std::cin, text, '\0');) {
    row.clear();
    for (const int32_t fact : classify::MeasureGenre(text, *cues)) {
      if (!row.empty()) row += '\t';
      row += std::to_string(fact);
    }
    std::puts(row.c_str());
  }
  return 0;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
