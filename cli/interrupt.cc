#include "cli/interrupt.h"

#include <csignal>

namespace zhengwen::cli {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool>& Flag() {
  static std::atomic<bool> flag = false;
  return flag;
}
static_assert(std::atomic<bool>::is_always_lock_free);

void OnInterrupt(int /*signal*/) { Flag().store(true, std::memory_order_relaxed); }

}  // namespace

void IgnoreWriteSignals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>* CatchInterrupts() {
  std::atomic<bool>* flag = &Flag();  // made before a handler can ask for it
  struct sigaction action = {};
  action.sa_handler = OnInterrupt;
  // The second signal meets the default action: it ends a read that waits for a terminal as well.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return flag;
}

}  // namespace zhengwen::cli
