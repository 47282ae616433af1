#include "output/outcome.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "core/char_offsets.h"
#include "core/unicode.h"
#include "output/cuts.h"
#include "output/fields.h"
#include "output/record.h"

namespace zhengwen::output {
namespace {

bool IsBlank(std::string_view text) { return HasOnly(text, kSpace | kLineEnd); }

void FillOrigin(const Document& doc, Outcome* outcome) {
  const RawPage& page = doc.page;
  const Part& part = doc.part;
  if (part.number <= 1) {
    for (const Locator& l : page.locators) outcome->bytes_in += l.length;
  }
  if (part.number > 0) outcome->part_begin = part.chars_before;
  if (!page.locators.empty()) outcome->file = page.locators.front().file;
  outcome->id = Printable(page.id);
  if (outcome->id.empty() && !page.locators.empty()) {
    outcome->id = Printable(outcome->file) + '#' + std::to_string(page.locators.front().offset);
  }
  if (part.number > 0) outcome->id += '#' + std::to_string(part.number);
  outcome->note = page.note;
  outcome->charset = doc.charset;
}

void FillSums(const std::vector<Cut>& cuts, ReasonSums* sums) {
  *sums = {};
  for (const Cut& cut : cuts) {
    const auto reason = static_cast<size_t>(cut.reason);
    sums->spans[reason] += 1;
    sums->chars[reason] += cut.end - cut.begin;
    sums->inserted[reason] += CountCodePoints(cut.by);
  }
}

// The account as a whole, and the same told by reasons.
bool AddsUp(const Outcome& outcome) {
  const auto total = [](const auto& by_reason) {
    return std::accumulate(by_reason.begin(), by_reason.end(), uint64_t{0});
  };
  return outcome.account.Balanced() && total(outcome.sums.chars) == outcome.account.removed &&
         total(outcome.sums.inserted) == outcome.account.inserted;
}

void FillHeadings(const Document& doc, std::string_view text, Outcome* outcome) {
  if (doc.headings.empty()) return;
  const CharOffsets chars(text);
  for (const KeptHeading& heading : doc.headings)
    outcome->headings.push_back({static_cast<uint32_t>(chars.At(heading.begin)), heading.level});
}

void LeaveOut(const std::vector<Cut>& cuts, Reason verdict, Outcome* outcome) {
  outcome->verdict = verdict;
  outcome->account = {outcome->account.in, 0, 0, outcome->account.in};
  FillSums(cuts, &outcome->sums);
}

}  // namespace

Outcome MakeOutcome(const Document& doc, const Authors& authors, const OutcomeOptions& options) {
  Outcome outcome;
  FillOrigin(doc, &outcome);
  KeptText rendered;
  if (!doc.kept) rendered.text = Render(doc, &rendered.account);
  const std::string& text = doc.kept ? doc.kept->text : rendered.text;
  outcome.account = doc.kept ? doc.kept->account : rendered.account;
  std::vector<Cut> cuts = CutsOf(doc);
  FillSums(cuts, &outcome.sums);

  outcome.verdict = doc.verdict == Reason::none ? doc.page.verdict : doc.verdict;
  if (!AddsUp(outcome)) {
    const auto in = outcome.account.in;
    const auto begin = doc.part.chars_before;
    cuts = {{begin, begin + in, doc.own_text(), Verdict::drop, Reason::unaccounted, 0, -1, {}}};
    LeaveOut(cuts, Reason::unaccounted, &outcome);
  } else if (outcome.verdict != Reason::none || IsBlank(text)) {
    const Reason blank = IsBlank(doc.own_text()) ? Reason::empty : Reason::no_body;
    const Reason verdict = outcome.verdict == Reason::none ? blank : outcome.verdict;
    cuts = CutsOfWhole(doc, verdict);
    LeaveOut(cuts, verdict, &outcome);
  } else if (options.format == Format::jsonl) {
    std::optional<std::string> markdown;
    if (options.markdown.field) {
      markdown = RenderMarkdown(doc, options.markdown);
      FillHeadings(doc, text, &outcome);
    }
    AppendJsonRecord(doc, outcome, text, markdown, &outcome.record);
  } else if (options.format == Format::text) {
    AppendTextRecord(text, &outcome.record);
  } else {
    AppendTextRecord(RenderMarkdown(doc, options.markdown), &outcome.record);
    FillHeadings(doc, text, &outcome);
    outcome.markdown_chars = CountCodePoints(outcome.record);
  }
  if (options.with_spans) AppendSpanLine(outcome, cuts, authors, &outcome.spans);
  if (options.with_rejects) AppendRejects(doc, outcome, cuts, authors, &outcome.rejects);
  return outcome;
}

}  // namespace zhengwen::output
