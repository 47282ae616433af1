// Runs the zhengwen program as a person would, and tells what came of it.
#ifndef ZHENGWEN_TESTS_SUPPORT_PROGRAM_H_
#define ZHENGWEN_TESTS_SUPPORT_PROGRAM_H_

#include <sys/types.h>

#include <string>
#include <vector>

namespace zhengwen::testing {

struct Ran {
  int exit_code = -1;  // 128 + signal, if one ended it
  std::string out;
  std::string err;
};

struct RunWith {
  std::string input;                     // on standard input
  std::string stdout_path;               // a file or device instead of capturing
  bool closed_pipe = false;              // standard output is a pipe that nobody reads
  std::vector<std::string> environment;  // "NAME=value", besides the test's own
  std::string folder;                    // to run in; empty: the test's own
};

Ran RunZhengwen(const std::vector<std::string>& arguments, const RunWith& with = {});

// For tests that talk to it while it runs. Output goes to /dev/null.
class Running {
 public:
  explicit Running(const std::vector<std::string>& arguments);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Writes to its standard input, as far as it reads.
  void Feed(const std::string& bytes) const;
  void Signal(int signal) const;
  void CloseInput();
  int Wait();  // the exit code

 private:
  pid_t pid_ = -1;
  int input_ = -1;
};

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_PROGRAM_H_
