// Every row of config/rules and of its macros against its own examples, and the order of the rows.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "clean/rules.h"
#include "clean/rules/clean_line.h"
#include "clean/rules/rule_book.h"
#include "clean/rules/rule_list.h"
#include "clean/rules/shape.h"
#include "core/file.h"
#include "core/table_file.h"
#include "tests/support/paths.h"

namespace zhengwen::clean::rules {
namespace {

std::string Folder() { return testing::SourcePath("config/rules"); }

RuleLists Lists() {
  Result<RuleLists> lists = LoadRuleLists(testing::SourcePath("config"));
  EXPECT_TRUE(lists) << (lists ? "" : lists.error().ToString());
  return lists ? *lists : RuleLists();
}
std::vector<Rule> Shipped() { return Lists().rules; }

std::string At(const Rule& rule) {
  return "config/rules/" + rule.list + ".tsv:" + std::to_string(rule.line);
}

// Whether the rule of that index matches `line`, as the step would find it.
bool Hits(const RuleBook& book, size_t index, std::string_view line) {
  std::string memory;
  std::vector<uint16_t> hits;
  const std::string_view clean = AppendClean(line, &memory);
  book.Match(clean, IsParagraph(ShapeOf(clean)), &hits);
  return std::find(hits.begin(), hits.end(), index) != hits.end();
}

TEST(RuleRows, EachHitsItsHitAndMissesItsMiss) {
  const std::vector<Rule> rules = Shipped();
  Result<RuleBook> book = RuleBook::Make(rules, Lists().moment);
  ASSERT_TRUE(book) << book.error().ToString();
  for (size_t i = 0; i < rules.size(); ++i) {
    EXPECT_TRUE(Hits(*book, i, rules[i].hit))
        << At(rules[i]) << ": " << rules[i].pattern << " does not hit: " << rules[i].hit;
    EXPECT_FALSE(Hits(*book, i, rules[i].miss))
        << At(rules[i]) << ": " << rules[i].pattern << " hits: " << rules[i].miss;
  }
}

// A row of plain words holds many; each must be found, and found once.
TEST(RuleRows, EachWordOfARowHits) {
  const std::vector<Rule> rules = Shipped();
  Result<RuleBook> book = RuleBook::Make(rules, Lists().moment);
  ASSERT_TRUE(book);
  for (size_t i = 0; i < rules.size(); ++i) {
    const std::string& words = rules[i].pattern;
    if (words.find_first_of("\\[](){}.*+?^$") != std::string::npos) continue;
    for (size_t from = 0; from <= words.size();) {
      const size_t end = std::min(words.find('|', from), words.size());
      const std::string word = words.substr(from, end - from);
      EXPECT_TRUE(Hits(*book, i, word)) << At(rules[i]) << ": " << word;
      from = end + 1;
    }
  }
}

TEST(RuleRows, AreSortedWithinTheirKindsAndUnique) {
  std::map<std::pair<std::string, Kind>, std::string> seen;
  const std::vector<Rule> rules = Shipped();
  for (size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    const auto [at, fresh] = seen.emplace(std::pair(rule.expanded, rule.kind), At(rule));
    EXPECT_TRUE(fresh) << At(rule) << " repeats " << at->second;
    if (i == 0 || rules[i - 1].list != rule.list) continue;
    const auto key = [](const Rule& r) { return std::pair(r.kind, r.pattern); };
    EXPECT_LT(key(rules[i - 1]), key(rule))
        << At(rule) << ": rows are sorted by kind (in the order of clean/rules/rule.h), "
        << "then by the bytes of the pattern";
  }
}

// One word, one row: a word that two rows of a kind hold would be counted for either.
TEST(RuleRows, NoWordStandsInTwoRowsOfAKind) {
  std::map<std::pair<std::string, Kind>, std::string> seen;
  for (const Rule& rule : Shipped()) {
    const std::string& words = rule.expanded;
    if (words.find_first_of("\\[](){}.*+?^$") != std::string::npos) continue;
    for (size_t from = 0; from <= words.size();) {
      const size_t end = std::min(words.find('|', from), words.size());
      const auto [at, fresh] =
          seen.emplace(std::pair(words.substr(from, end - from), rule.kind), At(rule));
      EXPECT_TRUE(fresh) << At(rule) << " repeats '" << words.substr(from, end - from) << "' of "
                         << at->second;
      from = end + 1;
    }
  }
}

TEST(RuleRows, EveryListSaysWhatItIs) {
  Result<std::vector<std::string>> paths = ListFiles(Folder(), ".tsv");
  ASSERT_TRUE(paths);
  for (const std::string& path : *paths) {
    const bool macros = ListName(path) == "macros";
    Result<Table> table = LoadTable(
        path, macros ? std::vector<std::string>{"name", "pattern", "hit", "miss"}
                     : std::vector<std::string>{"pattern", "kind", "where", "hit", "miss"});
    ASSERT_TRUE(table) << table.error().ToString();
    for (const char* key : {"what", "source", "admits"})
      EXPECT_FALSE(table->Header(key).empty()) << path << " lacks '# " << key << ": ...'";
    EXPECT_FALSE(table->rows.empty()) << path;
  }
}

TEST(RuleRows, MacrosMatchWhatTheySay) {
  Result<Macros> macros = Macros::Load(Folder() + "/macros.tsv");
  ASSERT_TRUE(macros) << macros.error().ToString();
  for (const Macros::Row& row : macros->rows()) {
    Result<Regex> regex = Regex::Compile(row.expanded);
    ASSERT_TRUE(regex) << row.name;
    EXPECT_TRUE(regex->FullMatch(row.hit)) << "{" << row.name << "} misses: " << row.hit;
    EXPECT_FALSE(regex->FullMatch(row.miss)) << "{" << row.name << "} hits: " << row.miss;
  }
}

TEST(RuleRows, EveryMacroIsUsed) {
  std::string all;
  for (const Rule& rule : Shipped()) all += rule.pattern + "\n";
  Result<Table> table = LoadTable(Folder() + "/macros.tsv", {"name", "pattern", "hit", "miss"});
  ASSERT_TRUE(table);
  for (const TableRow& row : table->rows) all += row.cells[1] + "\n";
  all += "{moment}";  // used by the engine
  for (const TableRow& row : table->rows)
    EXPECT_NE(all.find("{" + row.cells[0] + "}"), std::string::npos) << table->Where(row);
}

TEST(RuleRows, EveryReasonOfTheRulesHasARow) {
  std::set<Reason> reasons;
  for (const Rule& rule : Shipped()) reasons.insert(rule.reason);
  for (const Reason reason :
       {Reason::recommend_list, Reason::dated_list, Reason::page_nav,     Reason::link_row,
        Reason::breadcrumb,     Reason::menu,       Reason::share_tools,  Reason::login,
        Reason::comment_ui,     Reason::app_promo,  Reason::download_box, Reason::ad,
        Reason::credit,         Reason::copyright,  Reason::disclaimer,   Reason::tags,
        Reason::page_number,    Reason::counter,    Reason::timestamp,    Reason::template_mark})
    EXPECT_EQ(reasons.count(reason), 1U) << Name(reason);
}

}  // namespace
}  // namespace zhengwen::clean::rules
