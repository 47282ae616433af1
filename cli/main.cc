#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/internal/parse_cli11.h"
#include "cli/interrupt.h"

int main(int argc, char** argv) {
  namespace cli = zhengwen::cli;
  cli::IgnoreWriteSignals();
  const zhengwen::Result<cli::CommandLine> line =
      cli::ParseCommandLine(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  if (!line) {
    cli::Say(line.error());
    return cli::kWrongUsage;
  }
  if (line->verb != nullptr) return line->verb->run(line->options);
  if (const zhengwen::Status written = cli::WriteStdout(line->answer); !written) {
    cli::Say(written.error());
    return cli::kSomeFailed;
  }
  return cli::kAllWell;
}
