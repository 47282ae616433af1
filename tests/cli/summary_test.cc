#include "cli/summary.h"

#include <gtest/gtest.h>

#include "core/suggest.h"

namespace zhengwen::cli {
namespace {

pipeline::RunSummary SummaryOf(uint64_t in, uint64_t dropped) {
  pipeline::RunSummary summary;
  output::Outcome outcome;
  outcome.id = "a";
  outcome.bytes_in = 3 * in;
  outcome.account = {.in = in, .inserted = 0, .out = in - dropped, .removed = dropped};
  outcome.sums.chars[static_cast<size_t>(Reason::not_main)] = dropped;
  summary.ledger.Add(outcome);
  return summary;
}

TEST(SummaryTest, ItTellsWhatCameInAndWhatWentOut) {
  EXPECT_EQ(SummaryText(SummaryOf(2000, 500), 1.5),
            "1 document in, 1 written; 1.5 s, 0.0 MB/s\n"
            "          2,000 characters in, 1,500 out; 25.0 % removed or replaced\n"
            "          removed: not_main 500\n"
            "          nothing unaccounted for");
}

TEST(SummaryTest, TheGreatestReasonsComeFirst) {
  pipeline::RunSummary summary = SummaryOf(2000, 500);
  auto& chars = summary.ledger.sums.chars;
  chars[static_cast<size_t>(Reason::credit)] = 7000;
  chars[static_cast<size_t>(Reason::tags)] = 500;
  const std::string text = SummaryText(summary, 1);
  EXPECT_NE(text.find("removed: credit 7,000, tags 500, not_main 500\n"), std::string::npos)
      << text;
}

TEST(SummaryTest, WhatDoesNotAddUpIsSaid) {
  pipeline::RunSummary summary = SummaryOf(2000, 500);
  summary.ledger.chars.out += 1;
  EXPECT_NE(SummaryText(summary, 1).find("a bug, please report it"), std::string::npos);
}

TEST(SummaryTest, RepeatedIdsAndFailuresAreTold) {
  pipeline::RunSummary summary = SummaryOf(2000, 500);
  output::Outcome again;
  again.id = "a";
  summary.ledger.Add(again);
  summary.failed_inputs = 2;
  const std::string text = SummaryText(summary, 1);
  EXPECT_NE(text.find("1 document with an id that came before: a\n"), std::string::npos) << text;
  EXPECT_NE(text.find("2 failures to read an input"), std::string::npos) << text;
}

TEST(SummaryTest, ProgressKnowsTheTimeLeftWhereItKnowsTheSize) {
  const pipeline::RunSummary summary = SummaryOf(2000, 500);
  pipeline::RunProgress progress{&summary.ledger, {}};
  EXPECT_EQ(ProgressText(progress, 2), "1 document  0/s  0.0 MB/s  25.0 % removed");
  progress.input.bytes_read = 250;
  progress.input.bytes_total = 1000;
  EXPECT_EQ(ProgressText(progress, 2), "1 document  0/s  0.0 MB/s  25.0 % removed  6.0 s left");
}

TEST(SuggestTest, SlipsFindTheirWord) {
  const std::vector<std::string_view> words = {"clean", "explain", "verify", "list"};
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"claen", "clean"},  {"clea", "clean"}, {"cleann", "clean"}, {"xplain", "explain"},
      {"verfy", "verify"}, {"lsit", "list"},  {"frob", ""},        {"", ""},
      {"l", ""},
  };
  for (const auto& [word, nearest] : rows) EXPECT_EQ(Nearest(word, words), nearest) << word;
  EXPECT_EQ(Nearest(std::string(100000, 'x'), words), "");
}

}  // namespace
}  // namespace zhengwen::cli
