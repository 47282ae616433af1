// The command line, parsed by the tables of verbs and flags.
#ifndef ZHENGWEN_CLI_INTERNAL_PARSE_CLI11_H_
#define ZHENGWEN_CLI_INTERNAL_PARSE_CLI11_H_

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/verbs.h"
#include "core/result.h"

namespace zhengwen::cli {

struct CommandLine {
  const Verb* verb = nullptr;  // null: `answer` is all there is to do
  Options options;
  std::string answer;  // help or version, for standard output
};

// `arguments`: without the program's name. Errors: ErrorCode::usage, with a remedy.
Result<CommandLine> ParseCommandLine(const std::vector<std::string>& arguments);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_INTERNAL_PARSE_CLI11_H_
