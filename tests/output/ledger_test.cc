#include "output/ledger.h"

#include <gtest/gtest.h>

#include "tests/output/settled.h"

namespace zhengwen::output {
namespace {

Outcome Make(const Settled& settled) { return MakeOutcome(settled.Build(), Authors(), {}); }

Ledger SomeLedger() {
  Ledger ledger;
  ledger.Add(Make(Settled("1").Drop("ab\n", Reason::menu).Keep("cd")));
  ledger.Add(Make(Settled("2").Keep("cd").Replace("\r\n", "\n", Reason::line_end)));
  ledger.Add(Make(Settled("1").Drop("x", Reason::menu).Keep("\n")));
  return ledger;
}

TEST(Ledger, SumsUpWhatCameInAndWhatBecameOfIt) {
  const Ledger ledger = SomeLedger();
  EXPECT_EQ(ledger.ToJson(), R"({
  "documents": {
    "in": 3,
    "out": 2
  },
  "bytes_in": 11,
  "chars": {
    "in": 11,
    "inserted": 1,
    "out": 5,
    "removed": 7
  },
  "reasons": [
    {
      "reason": "menu",
      "documents": 2,
      "spans": 2,
      "chars": 4,
      "inserted": 0
    },
    {
      "reason": "line_end",
      "documents": 1,
      "spans": 1,
      "chars": 2,
      "inserted": 1
    },
    {
      "reason": "no_body",
      "documents": 1,
      "spans": 1,
      "chars": 1,
      "inserted": 0
    }
  ],
  "charsets": {
    "utf-8": 3
  },
  "repeated_ids": {
    "count": 1,
    "examples": [
      "1"
    ]
  }
}
)");
  EXPECT_TRUE(ledger.Balanced());
}

TEST(Ledger, ComesBackFromItsJson) {
  const std::string json = SomeLedger().ToJson();
  const auto again = Ledger::FromJson(json);
  ASSERT_TRUE(again.ok()) << again.error().ToString();
  EXPECT_EQ(again->ToJson(), json);
  EXPECT_EQ(Ledger::FromJson(Ledger().ToJson())->ToJson(), Ledger().ToJson());
}

TEST(Ledger, ShardsAddUpToTheWhole) {
  const std::vector<Outcome> outcomes = {
      Make(Settled("1").Drop("ab\n", Reason::menu).Keep("cd")),
      Make(Settled("2").Keep("cd").Replace("\r\n", "\n", Reason::line_end)),
      Make(Settled("3").Drop("x", Reason::menu)),
  };
  Ledger whole;
  Ledger merged;
  for (const Outcome& o : outcomes) {
    whole.Add(o);
    Ledger part;
    part.Add(o);
    merged.Merge(part);
  }
  EXPECT_EQ(merged.ToJson(), whole.ToJson());
}

TEST(Ledger, NoticesEverySumThatIsOff) {
  const std::vector<void (*)(Ledger*)> falsify = {
      [](Ledger* l) { ++l->chars.in; },
      [](Ledger* l) { ++l->documents_in; },
      [](Ledger* l) { ++l->documents[static_cast<size_t>(Reason::no_body)]; },
      [](Ledger* l) { ++l->sums.chars[static_cast<size_t>(Reason::menu)]; },
      [](Ledger* l) { ++l->sums.inserted[static_cast<size_t>(Reason::line_end)]; },
  };
  for (const auto& change : falsify) {
    Ledger ledger = SomeLedger();
    change(&ledger);
    EXPECT_FALSE(ledger.Balanced());
  }
}

TEST(Ledger, SaysWhatIsWrongWithItsJson) {
  std::string json = SomeLedger().ToJson();
  const auto message = [](const std::string& text) {
    const auto ledger = Ledger::FromJson(text);
    return ledger.ok() ? "" : ledger.error().message;
  };
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = json;
    changed.replace(changed.find(from), from.size(), to);
    return message(changed);
  };
  EXPECT_EQ(with("\"bytes_in\"", "\"bytes\""), "no count under \"bytes_in\"");
  EXPECT_EQ(with("\"menu\"", "\"monu\""),
            "unknown reason \"monu\"; was the folder written by a newer version?");
  EXPECT_EQ(with("\"charsets\"", "\"charset\""), "no object under \"charsets\"");
  EXPECT_EQ(with("\"in\": 3", "\"in\": -3"), "no count under \"in\"");
  EXPECT_TRUE(message("{").starts_with("not valid JSON"));
}

TEST(IdSet, KnowsWhatItSaw) {
  IdSet ids;
  for (int i = 0; i < 5000; ++i) EXPECT_TRUE(ids.Insert("id" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) EXPECT_FALSE(ids.Insert("id" + std::to_string(i)));
  EXPECT_TRUE(ids.Insert(""));
  EXPECT_FALSE(ids.Insert(""));
}

TEST(IdSet, AFullOneKeepsWhatItHas) {
  IdSet ids(2);
  EXPECT_TRUE(ids.Insert("a"));
  EXPECT_TRUE(ids.Insert("b"));
  EXPECT_TRUE(ids.full());
  EXPECT_TRUE(ids.Insert("c"));
  EXPECT_TRUE(ids.Insert("c")) << "was never kept";
  EXPECT_FALSE(ids.Insert("a"));
  EXPECT_TRUE(IdSet(0).Insert("a"));
}

}  // namespace
}  // namespace zhengwen::output
