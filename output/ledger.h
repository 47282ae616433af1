// Ledger: the account of a run. in + inserted == out + removed, per document, per reason and in
// all.
//
// Ledgers of shards add up: Merge. The JSON (docs/RECORD.md) is byte-identical for equal runs: no
// times, no thread counts. Thread safety: none; one thread adds.
#ifndef ZHENGWEN_OUTPUT_LEDGER_H_
#define ZHENGWEN_OUTPUT_LEDGER_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "output/id_set.h"
#include "output/outcome.h"

namespace zhengwen::output {

struct Ledger {
  uint64_t documents_in = 0;
  uint64_t documents_out = 0;
  uint64_t bytes_in = 0;
  Account chars;  // over all documents, dropped ones included
  // Documents with at least one span, or the verdict, of this reason.
  std::array<uint64_t, kReasonCount> documents{};
  ReasonSums sums;
  std::map<std::string, uint64_t> charsets;  // documents per charset, where it was found out
  // Documents whose id an earlier document of the same run had. Exact up to IdSet::kMostIds ids;
  // after Merge the sum of the runs, which cannot know each other's ids.
  uint64_t repeated_ids = 0;
  static constexpr size_t kMostExamples = 8;
  std::vector<std::string> repeated_examples;  // the first few of them, for the report

  void Add(const Outcome& outcome);
  void Merge(const Ledger& other);
  // The account of the characters as a whole, the same told by reasons, and every document that
  // came in is written or has a verdict.
  bool Balanced() const;
  std::string ToJson() const;
  static Result<Ledger> FromJson(std::string_view json);

 private:
  IdSet ids_;  // not part of the JSON
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_LEDGER_H_
