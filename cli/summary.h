// What a person reads about a run: the line of progress and the summary at the end.
//
// Pure functions of the account; plain text, in English.
#ifndef ZHENGWEN_CLI_SUMMARY_H_
#define ZHENGWEN_CLI_SUMMARY_H_

#include <string>

#include "pipeline/runner.h"

namespace zhengwen::cli {

// "1,204 documents  312/s  41.2 MB/s  24.5 % removed  3:12 left". The time left is known where
// the size of the input is.
std::string ProgressText(const pipeline::RunProgress& progress, double seconds);

// Several lines: documents, characters, the reasons that removed most, what was left out, failed
// inputs, and whether everything is accounted for.
std::string SummaryText(const pipeline::RunSummary& summary, double seconds);

// A table of the stages: documents, edits, blocks, time.
std::string StatsText(const pipeline::Trace& trace);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_SUMMARY_H_
