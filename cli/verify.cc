#include "cli/verbs.h"

namespace zhengwen::cli {
int RunVerify(const Options& /*options*/) { return kWrongUsage; }
}  // namespace zhengwen::cli
