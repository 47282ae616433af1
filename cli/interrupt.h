// Interrupts: the first SIGINT or SIGTERM asks for an orderly end, the second ends at once. A pipe
// that is closed by its reader (SIGPIPE), or a file that is not allowed to grow (SIGXFSZ), becomes
// an error of the write.
#ifndef ZHENGWEN_CLI_INTERRUPT_H_
#define ZHENGWEN_CLI_INTERRUPT_H_

#include <atomic>

namespace zhengwen::cli {

// To be called once, before any thread is started.
void IgnoreWriteSignals();

// From now on signals set the flag that is returned; it lives as long as the program.
const std::atomic<bool>* CatchInterrupts();

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_INTERRUPT_H_
