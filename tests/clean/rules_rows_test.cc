// Every row of config/rules against its own examples.
#include <gtest/gtest.h>

#include <algorithm>

#include "clean/rules.h"
#include "clean/rules/clean_line.h"
#include "clean/rules/rule_book.h"
#include "clean/rules/rule_list.h"
#include "tests/support/paths.h"

namespace zhengwen::clean::rules {
namespace {

std::vector<Rule> Shipped() {
  Result<std::vector<Rule>> rules = LoadRuleLists(testing::SourcePath("config"));
  EXPECT_TRUE(rules) << (rules ? "" : rules.error().ToString());
  return rules ? *rules : std::vector<Rule>();
}

std::string At(const Rule& rule) {
  return "config/rules/" + rule.list + ".tsv:" + std::to_string(rule.line);
}

// The indices of the rules that match `line`, as the step would find them.
std::vector<uint16_t> Hits(const RuleBook& book, std::string_view line) {
  std::string memory;
  std::vector<uint16_t> hits;
  book.Match(AppendClean(line, &memory), &hits);
  return hits;
}

bool Has(const std::vector<uint16_t>& hits, size_t i) {
  return std::find(hits.begin(), hits.end(), i) != hits.end();
}

TEST(RuleRows, HitWhatTheyMustHitAndMissWhatTheyMustMiss) {
  const std::vector<Rule> rules = Shipped();
  ASSERT_FALSE(rules.empty());
  Result<RuleBook> book = RuleBook::Make(rules);
  ASSERT_TRUE(book) << book.error().ToString();
  for (size_t i = 0; i < rules.size(); ++i) {
    EXPECT_TRUE(Has(Hits(*book, rules[i].hit), i))
        << At(rules[i]) << ": " << rules[i].pattern << " does not hit: " << rules[i].hit;
    EXPECT_FALSE(Has(Hits(*book, rules[i].miss), i))
        << At(rules[i]) << ": " << rules[i].pattern << " hits: " << rules[i].miss;
  }
}

}  // namespace
}  // namespace zhengwen::clean::rules
