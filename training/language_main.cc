// zhengwen_language: texts in, what is said of their language.
//
//   zhengwen_language CONFIG < TEXTS     each ended by a NUL byte
//
// Writes a line for each text, parted by tabs: the tag, its script, its score in 1/1000, what CLD2
// alone says (und: nothing) and what with best effort, the weights of classical, modern and
// Cantonese words, the counts of Han, simplified-only and traditional-only characters of clauses
// and of those of five or seven characters, and the tags of foreign stretches.
#include <cstdio>
#include <iostream>
#include <string>

#include "classify/language.h"
#include "classify/language/evidence.h"
#include "classify/language/letters.h"

namespace zhengwen::training {
namespace {

std::string Row(const std::string& text, const classify::LanguageTables& tables) {
  const LanguageVerdict verdict = classify::IdentifyLanguage(text, tables);
  const classify::Evidence e = classify::ReadEvidence(text, tables);
  std::string row = verdict.tag + '\t' + verdict.script + '\t' + std::to_string(verdict.permille);
  for (const auto effort : {classify::Cld2Effort::usual, classify::Cld2Effort::best}) {
    const std::string plain = classify::PlainCld2(text, effort);
    row += '\t' + (plain.empty() ? std::string(kUndetermined) : plain);
  }
  for (const uint64_t count : {e.classical, e.modern, e.cantonese, e.han, e.simplified,
                               e.traditional, e.clauses, e.verses})
    row += '\t' + std::to_string(count);
  row += '\t';
  std::string separator;
  for (const ForeignStretch& stretch : verdict.stretches) {
    row += separator + stretch.language;
    separator = " ";
  }
  return row;
}

int Main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: zhengwen_language CONFIG < TEXTS\n", stderr);
    return 2;
  }
  const Result<classify::LanguageTables> tables = classify::LanguageTables::Load(argv[1]);
  if (!tables) {
    std::fprintf(stderr, "%s\n", tables.error().ToString().c_str());
    return 1;
  }
  for (std::string text; std::getline(std::cin, text, '\0');) std::puts(Row(text, *tables).c_str());
  return 0;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
