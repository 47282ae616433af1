// Console: what a person sees on standard error, and how verbs write to standard output.
//
// Thread safety: none; calls come from one thread at a time.
#ifndef ZHENGWEN_CLI_CONSOLE_H_
#define ZHENGWEN_CLI_CONSOLE_H_

#include <chrono>
#include <string>
#include <string_view>

#include "core/result.h"

namespace zhengwen::cli {

// A message on standard error, behind the program's name. Control characters in it (names of files
// may hold any) are shown as '?'.
void Say(std::string_view message);
void Say(const Error& error);

// The one line of progress: on a terminal only, redrawn at most five times a second, erased before
// anything else is said.
class ProgressLine {
 public:
  // `wanted`: false shows nothing.
  explicit ProgressLine(bool wanted);
  ~ProgressLine() { Erase(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // True if it is time to draw: saves making the text in vain.
  bool Due() const;
  void Draw(std::string_view text);
  void Erase();

 private:
  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

bool StdoutIsTerminal();

// Writes all of it to standard output. An error names it: "standard output: closed pipe".
Status WriteStdout(std::string_view bytes);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_CONSOLE_H_
