#include "output/ledger.h"

#include <numeric>

namespace zhengwen::output {
namespace {

using ByReason = std::array<uint64_t, kReasonCount>;

void AddTo(const ByReason& more, ByReason* sums) {
  for (size_t i = 0; i < kReasonCount; ++i) (*sums)[i] += more[i];
}

void AddTo(const Account& more, Account* sum) {
  sum->in += more.in;
  sum->inserted += more.inserted;
  sum->out += more.out;
  sum->removed += more.removed;
}

uint64_t Total(const ByReason& sums) {
  return std::accumulate(sums.begin(), sums.end(), uint64_t{0});
}

}  // namespace

void Ledger::Add(const Outcome& outcome) {
  documents_in += 1;
  documents_out += outcome.verdict == Reason::none ? 1 : 0;
  bytes_in += outcome.bytes_in;
  AddTo(outcome.account, &chars);
  for (size_t i = 0; i < kReasonCount; ++i) {
    const bool verdict = i != 0 && static_cast<size_t>(outcome.verdict) == i;
    documents[i] += verdict || outcome.sums.spans[i] > 0 ? 1 : 0;
  }
  AddTo(outcome.sums.spans, &sums.spans);
  AddTo(outcome.sums.chars, &sums.chars);
  AddTo(outcome.sums.inserted, &sums.inserted);
  if (!outcome.charset.empty()) charsets[outcome.charset] += 1;
  if (!ids_.Insert(outcome.id)) {
    repeated_ids += 1;
    if (repeated_examples.size() < kMostExamples) repeated_examples.push_back(outcome.id);
  }
}

void Ledger::Merge(const Ledger& other) {
  documents_in += other.documents_in;
  documents_out += other.documents_out;
  bytes_in += other.bytes_in;
  AddTo(other.chars, &chars);
  AddTo(other.documents, &documents);
  AddTo(other.sums.spans, &sums.spans);
  AddTo(other.sums.chars, &sums.chars);
  AddTo(other.sums.inserted, &sums.inserted);
  for (const auto& [charset, count] : other.charsets) charsets[charset] += count;
  repeated_ids += other.repeated_ids;
  for (const std::string& id : other.repeated_examples) {
    if (repeated_examples.size() < kMostExamples) repeated_examples.push_back(id);
  }
}

bool Ledger::Balanced() const {
  uint64_t left_out = 0;
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (kReasons[i].kind == ReasonKind::document) left_out += documents[i];
  }
  return chars.Balanced() && Total(sums.chars) == chars.removed &&
         Total(sums.inserted) == chars.inserted && documents_in == documents_out + left_out;
}

}  // namespace zhengwen::output
