#include "cli/summary.h"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "cli/amount.h"

namespace zhengwen::cli {
namespace {

using output::Ledger;

constexpr size_t kMostReasons = 6;

// "recommend_list 400,123, not_main 200,111, ...", the greatest first; of equals in the order of
// the table of reasons.
std::string Greatest(const std::array<uint64_t, kReasonCount>& counts, ReasonKind kind,
                     size_t most) {
  std::vector<std::pair<uint64_t, size_t>> found;
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (counts[i] > 0 && kReasons[i].kind == kind) found.emplace_back(counts[i], i);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (size_t i = 0; i < found.size() && i < most; ++i) {
    text += (i == 0 ? "" : ", ") + std::string(kReasons[found[i].second].id) + " " +
            Grouped(found[i].first);
  }
  return found.size() > most ? text + ", ..." : text;
}

void Line(std::string* out, const std::string& text) {
  *out += (out->empty() ? "" : "\n          ") + text;
}

// Right-aligned in `width` columns.
std::string Right(const std::string& text, size_t width) {
  return text.size() >= width ? text : std::string(width - text.size(), ' ') + text;
}

}  // namespace

std::string ProgressText(const pipeline::RunProgress& progress, double seconds) {
  const Ledger& ledger = *progress.ledger;
  const double safe = std::max(seconds, 0.001);
  std::string text =
      Counted(ledger.documents_in, "document") + "  " +
      Grouped(static_cast<uint64_t>(static_cast<double>(ledger.documents_in) / safe)) + "/s  " +
      Speed(ledger.bytes_in, seconds) + "  " + Share(ledger.chars.removed, ledger.chars.in) +
      " removed";
  const fetch::Progress& input = progress.input;
  if (input.bytes_read > 0 && input.bytes_total >= input.bytes_read) {
    const double left = seconds * static_cast<double>(input.bytes_total - input.bytes_read) /
                        static_cast<double>(input.bytes_read);
    text += "  " + Duration(left) + " left";
  }
  return text;
}

std::string SummaryText(const pipeline::RunSummary& summary, double seconds) {
  const Ledger& ledger = summary.ledger;
  std::string text;
  Line(&text, Counted(ledger.documents_in, "document") + " in, " + Grouped(ledger.documents_out) +
                  " written; " + Duration(seconds) + ", " + Speed(ledger.bytes_in, seconds));
  Line(&text, Counted(ledger.chars.in, "character") + " in, " + Grouped(ledger.chars.out) +
                  " out; " + Share(ledger.chars.removed, ledger.chars.in) + " removed or replaced");
  const std::string removed = Greatest(ledger.sums.chars, ReasonKind::drop, kMostReasons);
  if (!removed.empty()) Line(&text, "removed: " + removed);
  const std::string edited = Greatest(ledger.sums.chars, ReasonKind::edit, kMostReasons);
  if (!edited.empty()) Line(&text, "edited: " + edited);
  const std::string left_out = Greatest(ledger.documents, ReasonKind::document, kReasonCount);
  if (!left_out.empty()) Line(&text, "documents left out: " + left_out);
  if (ledger.repeated_ids > 0) {
    std::string examples;
    for (const std::string& id : ledger.repeated_examples) {
      examples += (examples.empty() ? "" : ", ") + id;
    }
    Line(&text, Counted(ledger.repeated_ids, "document") +
                    " with an id that came before: " + examples +
                    (ledger.repeated_ids > ledger.repeated_examples.size() ? ", ..." : ""));
  }
  if (summary.failed_inputs > 0) {
    Line(&text, Counted(summary.failed_inputs, "failure") + " to read an input, named above");
  }
  Line(&text, ledger.Balanced() ? "nothing unaccounted for"
                                : "the sums do not agree: a bug, please report it");
  return text;
}

std::string StatsText(const pipeline::Trace& trace) {
  constexpr double kNanosecondsPerSecond = 1e9;
  uint64_t total = 0;
  for (const pipeline::StageCount& row : trace.rows()) total += row.nanoseconds;
  std::string text = "stage              runs        edits       blocks      dropped      time";
  for (const pipeline::StageCount& row : trace.rows()) {
    std::string stage(row.stage);
    stage.resize(10, ' ');
    char time[32];
    std::snprintf(time, sizeof time, "%10.3f s",
                  static_cast<double>(row.nanoseconds) / kNanosecondsPerSecond);
    text += "\n          " + stage + Right(Grouped(row.runs), 13) + Right(Grouped(row.edits), 13) +
            Right(Grouped(row.blocks), 13) + Right(Grouped(row.dropped), 13) + time + "  " +
            Share(row.nanoseconds, total);
  }
  return text;
}

}  // namespace zhengwen::cli
