// Outcome: all that is written about one document, made in parallel, written in order.
//
// Pure function of the document; safe from any thread.
#ifndef ZHENGWEN_OUTPUT_OUTCOME_H_
#define ZHENGWEN_OUTPUT_OUTCOME_H_

#include <array>
#include <cstdint>
#include <string>

#include "core/document.h"
#include "core/settle.h"
#include "core/step.h"

namespace zhengwen::output {

enum class Format : uint8_t { jsonl, text };

struct OutcomeOptions {
  Format format = Format::jsonl;
  bool with_spans =
      false;  // fill Outcome::spans (a folder's sidecar, which `verify --inputs` replays)
  bool with_rejects = false;  // fill Outcome::rejects
};

// Sums over the spans of one document, by reason. Characters are code points of the decoded text.
struct ReasonSums {
  std::array<uint64_t, kReasonCount> spans{};
  std::array<uint64_t, kReasonCount> chars{};
};

struct Outcome {
  std::string id;
  Reason verdict = Reason::none;  // none: it is written
  std::string note;               // of a verdict, for the report
  std::string record;  // in the chosen format, with its line end; empty where verdict != none
  std::string spans;   // one JSON line: docs/RECORD.md "spans"
  std::string
      rejects;       // JSON lines, one per dropped or replaced span, or one for a dropped document
  std::string file;  // of the first locator, for --mirror and messages
  std::string charset;
  uint64_t bytes_in = 0;
  Account account;
  ReasonSums sums;
};

// REQUIRES: Settle(doc). A document whose account does not balance gets the verdict `unaccounted`;
// one that keeps nothing but white space gets `no_body` (or `empty`, if nothing came in).
Outcome MakeOutcome(const Document& doc, const Authors& authors, const OutcomeOptions& options);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_OUTCOME_H_
