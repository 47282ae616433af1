#include "tests/support/program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include "tests/support/paths.h"

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace zhengwen::testing {
namespace {

int MemoryFile(const std::string& bytes) {
  const int file = memfd_create("zhengwen-test", MFD_CLOEXEC);
  if (file < 0) throw std::runtime_error("memfd_create");
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t written = write(file, bytes.data() + at, bytes.size() - at);
    if (written <= 0) throw std::runtime_error("write");
    at += static_cast<size_t>(written);
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

std::string ContentsAndClose(int file) {
  std::string bytes;
  char piece[1 << 16];
  lseek(file, 0, SEEK_SET);
  for (ssize_t size = 0; (size = read(file, piece, sizeof piece)) > 0;) {
    bytes.append(piece, static_cast<size_t>(size));
  }
  close(file);
  return bytes;
}

std::vector<char*> Pointers(std::vector<std::string>* words) {
  std::vector<char*> pointers;
  for (std::string& word : *words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

struct Files {
  int in;
  int out;
  int err;
};

pid_t Spawn(std::vector<std::string> words, const Files& files, const RunWith& with) {
  words.insert(words.begin(), BinaryPath());
  std::vector<std::string> environment;
  for (char** at = environ; *at != nullptr; ++at) environment.emplace_back(*at);
  environment.insert(environment.end(), with.environment.begin(), with.environment.end());

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (!with.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, with.folder.c_str());
  posix_spawn_file_actions_adddup2(&actions, files.in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, files.out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, files.err, STDERR_FILENO);
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, BinaryPath().c_str(), &actions, nullptr,
                                 Pointers(&words).data(), Pointers(&environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("posix_spawn " + BinaryPath());
  return pid;
}

int ExitCodeOf(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ran RunZhengwen(const std::vector<std::string>& arguments, const RunWith& with) {
  int pipe_ends[2] = {-1, -1};
  Files files{MemoryFile(with.input), -1, MemoryFile("")};
  if (with.closed_pipe) {
    if (pipe2(pipe_ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
    close(pipe_ends[0]);
    files.out = pipe_ends[1];
  } else if (!with.stdout_path.empty()) {
    files.out = open(with.stdout_path.c_str(), O_WRONLY | O_CLOEXEC);
    if (files.out < 0) throw std::runtime_error("open " + with.stdout_path);
  } else {
    files.out = MemoryFile("");
  }
  Ran ran;
  ran.exit_code = ExitCodeOf(Spawn(arguments, files, with));
  close(files.in);
  ran.err = ContentsAndClose(files.err);
  if (with.closed_pipe || !with.stdout_path.empty()) {
    close(files.out);
  } else {
    ran.out = ContentsAndClose(files.out);
  }
  return ran;
}

Running::Running(const std::vector<std::string>& arguments) {
  ::signal(SIGPIPE, SIG_IGN);  // a program that has ended reads no more
  int ends[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  pid_ = Spawn(arguments, {ends[0], nowhere, nowhere}, {});
  close(ends[0]);
  close(nowhere);
  input_ = ends[1];
}

Running::~Running() {
  CloseInput();
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    ExitCodeOf(pid_);
  }
}

void Running::Feed(const std::string& bytes) const {
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t written = write(input_, bytes.data() + at, bytes.size() - at);
    if (written <= 0) return;  // it reads no more
    at += static_cast<size_t>(written);
  }
}

void Running::Signal(int signal) const { kill(pid_, signal); }

void Running::CloseInput() {
  if (input_ >= 0) close(input_);
  input_ = -1;
}

int Running::Wait() {
  const int code = ExitCodeOf(pid_);
  pid_ = -1;
  return code;
}

}  // namespace zhengwen::testing
