// Ledger: the account of a run. in + inserted == out + removed, per document, per reason and in
// all.
//
// Ledgers of shards add up: Merge. The JSON is byte-identical for equal runs (no times, no thread
// counts). Thread safety: none; one thread adds.
#ifndef ZHENGWEN_OUTPUT_LEDGER_H_
#define ZHENGWEN_OUTPUT_LEDGER_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"
#include "output/outcome.h"

namespace zhengwen::output {

struct Ledger {
  uint64_t documents_in = 0;
  uint64_t documents_out = 0;
  uint64_t bytes_in = 0;
  Account chars;  // over all documents, dropped ones included
  std::array<uint64_t, kReasonCount>
      documents{};  // with at least one span, or the verdict, of this reason
  ReasonSums sums;
  std::map<std::string, uint64_t> charsets;  // documents per charset
  uint64_t repeated_ids = 0;

  void Add(const Outcome& outcome);
  void Merge(const Ledger& other);
  bool Balanced() const { return chars.Balanced(); }
  std::string ToJson() const;
  static Result<Ledger> FromJson(std::string_view json);
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_LEDGER_H_
