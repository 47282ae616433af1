// X-Robots-Tag and meta robots.
#include "fetch/robots/page_rules.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen::fetch {
namespace {

// What is asked for, in one word each: "noindex nofollow after=DATE".
std::string Told(const PageRules& rules) {
  std::string told;
  const auto add = [&told](bool asked, const std::string& word) {
    if (asked) told += (told.empty() ? "" : " ") + word;
  };
  add(rules.noindex, "noindex");
  add(rules.nofollow, "nofollow");
  add(rules.noarchive, "noarchive");
  add(rules.noai, "noai");
  add(rules.noimageai, "noimageai");
  add(!rules.unavailable_after.empty(), "after=" + rules.unavailable_after);
  return told;
}

struct Row {
  std::string value;
  std::string told;
};

TEST(PageRules, Header) {
  const std::vector<Row> rows = {
      {"", ""},
      {"all", ""},
      {"noindex", "noindex"},
      {" NoIndex ,\tNOFOLLOW", "noindex nofollow"},
      {"none", "noindex nofollow"},
      {"noarchive", "noarchive"},
      {"nocache", "noarchive"},
      {"noai, noimageai", "noai noimageai"},
      {"index, follow, max-snippet:20, max-image-preview: large", ""},
      {"max-snippet: -1, noindex", "noindex"},
      {"noindexing", ""},
      {"no index", ""},
      {",,;:", ""},
      // Agents.
      {"ourbot: noindex", "noindex"},
      {"OurBot : noindex, nofollow", "noindex nofollow"},
      {"otherbot: noindex, nofollow", ""},
      {"otherbot: noindex, ourbot: nofollow", "nofollow"},
      {"noarchive, otherbot: noindex", "noarchive"},
      {"otherbot: none, *: noai", "noai"},
      // Dates, with colons and commas of their own.
      {"unavailable_after: 25 Jun 2010 15:00:00 PST", "after=25 Jun 2010 15:00:00 PST"},
      {"unavailable_after: Friday, 25-Jun-10 15:00:00 UTC, noindex",
       "noindex after=Friday, 25-Jun-10 15:00:00 UTC"},
      {"unavailable_after: 2010-06-25T15:00:00+01:00, ourbot: noindex",
       "noindex after=2010-06-25T15:00:00+01:00"},
      {"otherbot: unavailable_after: 2010-06-25", ""},
      {"ourbot: unavailable_after: 2010-06-25", "after=2010-06-25"},
      {"unavailable_after: 2010-06-25, unavailable_after: 2011-01-01", "after=2010-06-25"},
      {"unavailable_after:", ""},
  };
  for (const Row& row : rows) {
    PageRules rules;
    AddRobotsTag(row.value, "OurBot", &rules);
    EXPECT_EQ(Told(rules), row.told) << row.value;
  }
}

TEST(PageRules, SeveralAddUp) {
  PageRules rules;
  AddRobotsTag("noindex", "ourbot", &rules);
  AddRobotsTag("otherbot: noai", "ourbot", &rules);
  AddRobotsMeta("robots", "index, nofollow", "ourbot", &rules);
  EXPECT_EQ(Told(rules), "noindex nofollow");
}

TEST(PageRules, MetaElement) {
  const std::vector<Row> rows = {
      {"robots", "noindex"},
      {" ROBOTS ", "noindex"},
      {"ourbot", "noindex"},
      {"OurBot", "noindex"},
      {"otherbot", ""},
      {"description", ""},
      {"*", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    PageRules rules;
    AddRobotsMeta(row.value, "noindex", "ourbot", &rules);
    EXPECT_EQ(Told(rules), row.told) << row.value;
  }
}

TEST(PageRules, AMegabyteOfCommasEndsSoon) {
  PageRules rules;
  AddRobotsTag("unavailable_after: " + std::string(1 << 20, ','), "ourbot", &rules);
  std::string dates;
  for (int i = 0; i < 100'000; ++i) dates += "unavailable_after:1,";
  AddRobotsTag(dates, "ourbot", &rules);
  EXPECT_FALSE(rules.noindex);
}

}  // namespace
}  // namespace zhengwen::fetch
