// From what was said on the command line to what the pipeline wants.
//
// Errors are ErrorCode::usage or ErrorCode::config and name the flag or the file.
#ifndef ZHENGWEN_CLI_SETUP_H_
#define ZHENGWEN_CLI_SETUP_H_

#include <memory>
#include <string>

#include "cli/options.h"
#include "core/result.h"
#include "pipeline/engine.h"
#include "pipeline/runner.h"

namespace zhengwen::cli {

// More threads than any machine has; a bound against slips of the finger.
inline constexpr uint64_t kMostThreads = 1024;

// The program's own path, as the system tells it; empty where it does not.
std::string ProgramPath();

// --config, or where FindConfig finds it.
Result<std::string> ConfigFolder(const Options& options);

// The recipe with --set, --no-edits and --max-document over it.
Result<Recipe> MakeRecipe(const Options& options);

Result<pipeline::Engine> MakeEngine(const Options& options, const Recipe& recipe);

Result<fetch::InputOptions> MakeInputOptions(const Options& options, const Recipe& recipe);

// The inputs, or a sample of them. `arguments`: files, folders, globs, lists, "-".
Result<std::unique_ptr<fetch::RecordReader>> OpenInputs(const std::vector<std::string>& arguments,
                                                        const fetch::InputOptions& input,
                                                        const Options& options);

// The exit code for an error: kWrongUsage if nothing could be begun, else kSomeFailed.
int ExitCodeOf(const Error& error);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_SETUP_H_
