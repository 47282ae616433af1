// Outcome: all that is written about one document, made in parallel, written in order.
//
// Pure function of the document; safe from any thread.
#ifndef ZHENGWEN_OUTPUT_OUTCOME_H_
#define ZHENGWEN_OUTPUT_OUTCOME_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/settle.h"
#include "core/step.h"
#include "output/markdown.h"

namespace zhengwen::output {

enum class Format : uint8_t { jsonl, text, markdown };

struct OutcomeOptions {
  Format format = Format::jsonl;
  bool with_spans = false;    // fill Outcome::spans; a folder sink needs them
  bool with_rejects = false;  // fill Outcome::rejects
  MarkdownOptions markdown = {};
};

// Sums over the spans of one document, by reason. Characters are code points.
struct ReasonSums {
  std::array<uint64_t, kReasonCount> spans{};
  std::array<uint64_t, kReasonCount> chars{};     // of the decoded text, dropped or replaced
  std::array<uint64_t, kReasonCount> inserted{};  // put in their place
};

// The forms of `record`, `spans` and `rejects` stand in docs/RECORD.md.
struct Outcome {
  std::string id;                 // as it is printed: valid UTF-8
  Reason verdict = Reason::none;  // none: it is written
  std::string note;               // of a verdict, for the report
  std::string record;   // in the chosen format, with its line end; empty where verdict != none
  std::string spans;    // one JSON line, also where verdict != none
  std::string rejects;  // JSON lines: one per verdict, dropped or replaced span
  std::string file;     // of the first locator, byte for byte: for --mirror and messages
  std::string charset;
  uint64_t bytes_in = 0;                   // sum of the locators' lengths; of parts, the first's
  std::optional<uint64_t> part_begin;      // of a part: code points of the text before it
  std::vector<KeptHeading> headings;       // of Markdown; `begin` in code points of the text
  std::optional<uint64_t> markdown_chars;  // code points of `record`, of Format::markdown
  Account account;
  ReasonSums sums;  // chars and inserted add up to the account's removed and inserted
};

// REQUIRES: Settle(doc). A document whose account does not balance gets the verdict `unaccounted`;
// one that keeps nothing but white space gets `no_body` (or `empty`, if nothing else came in). What
// such a document would have kept is then removed for the verdict's reason.
Outcome MakeOutcome(const Document& doc, const Authors& authors, const OutcomeOptions& options);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_OUTCOME_H_
