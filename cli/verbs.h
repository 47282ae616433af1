// The table of verbs. A verb gets its options and returns the program's exit code.
//
// To add a verb: a bit in cli/flags.h, a file with its function, a row here.
#ifndef ZHENGWEN_CLI_VERBS_H_
#define ZHENGWEN_CLI_VERBS_H_

#include <string_view>
#include <vector>

#include "cli/flags.h"
#include "cli/options.h"

namespace zhengwen::cli {

enum ExitCode : int {
  kAllWell = 0,
  kSomeFailed = 1,     // some inputs could not be read, or the output not written; each is named
                       // (robots: something is disallowed)
  kWrongUsage = 2,     // wrong flags, recipe or config: nothing was done
  kInterrupted = 130,  // by SIGINT or SIGTERM
};

int RunClean(const Options& options);
int RunExplain(const Options& options);
int RunVerify(const Options& options);
int RunList(const Options& options);
int RunUrl(const Options& options);
int RunRobots(const Options& options);

struct Verb {
  std::string_view name;
  VerbBit bit;
  std::string_view doc;
  std::string_view examples;  // shown below its help
  int (*run)(const Options&);
};

const std::vector<Verb>& Verbs();

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_VERBS_H_
