// Writes a JSONL file to measure the program with.  usage: make_corpus paragraphs|menu MEGABYTES >
// FILE
#include <cstdlib>
#include <iostream>
#include <string>

#include "bench/corpus.h"
#include "core/json.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_corpus paragraphs|menu MEGABYTES\n";
    return 2;
  }
  using zhengwen::bench::Kind;
  const Kind kind = std::string(argv[1]) == "menu" ? Kind::menu : Kind::paragraphs;
  constexpr size_t kDocumentBytes = 8 << 10;
  const size_t bytes = std::strtoull(argv[2], nullptr, 10) << 20;
  unsigned seed = 0;
  for (size_t made = 0; made < bytes;) {
    const std::string text = zhengwen::bench::MakeText(kind, kDocumentBytes, ++seed);
    made += text.size();
    std::string line;
    zhengwen::JsonWriter json(&line);
    json.BeginObject().Key("id").String(std::to_string(seed)).Key("text").String(text).EndObject();
    std::cout << line << '\n';
  }
  return std::cout ? 0 : 1;
}
