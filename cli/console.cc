#include "cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace zhengwen::cli {
namespace {

constexpr auto kBetweenDraws = std::chrono::milliseconds(200);
constexpr char kEraseLine[] = "\r\033[K";

// Returns errno, or 0.
int WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

}  // namespace

void Say(std::string_view message) {
  std::string line = "zhengwen: ";
  line += message;
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < ' ' && c != '\n') c = '?';
  }
  line += '\n';
  // Where standard error is closed there is nobody left to tell.
  WriteAll(STDERR_FILENO, line);
}

void Say(const Error& error) { Say(error.ToString()); }

ProgressLine::ProgressLine(bool wanted)
    : shown_(wanted && isatty(STDERR_FILENO) == 1), last_(std::chrono::steady_clock::now()) {}

bool ProgressLine::Due() const {
  return shown_ && std::chrono::steady_clock::now() - last_ >= kBetweenDraws;
}

void ProgressLine::Draw(std::string_view text) {
  if (!shown_) return;
  last_ = std::chrono::steady_clock::now();
  drawn_ = true;
  WriteAll(STDERR_FILENO, kEraseLine + std::string(text));
}

void ProgressLine::Erase() {
  if (drawn_) WriteAll(STDERR_FILENO, kEraseLine);
  drawn_ = false;
}

bool StdoutIsTerminal() { return isatty(STDOUT_FILENO) == 1; }

Status WriteStdout(std::string_view bytes) {
  const int error = WriteAll(STDOUT_FILENO, bytes);
  if (error == 0) return Ok();
  return Error{ErrorCode::io, "standard output",
               error == EPIPE ? "closed pipe" : std::strerror(error)};
}

}  // namespace zhengwen::cli
