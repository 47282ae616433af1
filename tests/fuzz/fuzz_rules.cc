// Loading a rule file from hostile bytes: a macro table, a NUL byte, a rule list. What loads is
// compiled and tried on its own examples.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/rules/clean_line.h"
#include "clean/rules/rule_book.h"
#include "clean/rules/rule_list.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace zhengwen::clean::rules;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const size_t nul = bytes.find('\0');
  const std::string_view list = nul == std::string_view::npos ? bytes : bytes.substr(nul + 1);
  Macros macros;
  if (nul != std::string_view::npos) {
    auto parsed = Macros::Parse("macros.tsv", bytes.substr(0, nul));
    if (!parsed) return 0;
    macros = std::move(*parsed);
  }
  auto rules = ParseRuleList("fuzz.tsv", list, macros);
  if (!rules) return 0;
  const std::vector<Rule> copy = *rules;
  auto book = RuleBook::Make(std::move(*rules), "[0-9]+-[0-9]+");
  if (!book) return 0;
  std::vector<uint16_t> hits;
  for (const Rule& rule : copy) {
    for (const std::string& line : {rule.hit, rule.miss}) {
      std::string memory;
      const std::string_view clean = AppendClean(line, &memory);
      book->Match(clean, false, &hits);
      book->MatchNotice(clean, &hits);
    }
  }
  return 0;
}
