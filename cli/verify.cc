#include "pipeline/verify.h"

#include "cli/amount.h"
#include "cli/console.h"
#include "cli/setup.h"
#include "cli/verbs.h"

namespace zhengwen::cli {
namespace {

void Report(const Options& options, const std::string& text) {
  if (!options.quiet) Say(text);
}

// Proves one folder; returns an exit code.
int VerifyOne(const std::string& folder, const Options& options) {
  const Result<output::FolderProof> proof = output::VerifyFolder(folder);
  if (!proof) {
    Say(proof.error());
    return ExitCodeOf(proof.error());
  }
  Report(options, folder + ": " + Counted(proof->files, "file") + ", " +
                      Counted(proof->documents, "document") + ", " +
                      Counted(proof->chars_out, "character") +
                      ": checksums, counts and sums are true");
  if (options.inputs.empty()) return kAllWell;
  const Result<std::string> config = ConfigFolder(options);
  if (!config) {
    Say(config.error());
    return ExitCodeOf(config.error());
  }
  const Result<pipeline::Replayed> replayed =
      pipeline::Replay(folder, options.inputs, *config, [](const Error& error) { Say(error); });
  if (!replayed) {
    Say(replayed.error());
    return ExitCodeOf(replayed.error());
  }
  Report(options, folder + ": " + Counted(replayed->documents, "document") + ", " +
                      Counted(replayed->chars_in, "character") +
                      " of the inputs replayed: equal, letter by letter");
  return replayed->failed_inputs > 0 ? kSomeFailed : kAllWell;
}

}  // namespace

int RunVerify(const Options& options) {
  if (options.arguments.empty()) {
    Say("verify: name the folder that clean has written");
    return kWrongUsage;
  }
  if (options.arguments.size() > 1 && !options.inputs.empty()) {
    Say("verify: --inputs belong to one folder; verify them one by one");
    return kWrongUsage;
  }
  int worst = kAllWell;
  for (const std::string& folder : options.arguments) {
    worst = std::max(worst, VerifyOne(folder, options));
  }
  return worst;
}

}  // namespace zhengwen::cli
