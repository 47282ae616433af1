#include "output/sinks.h"

namespace zhengwen::output {
Result<std::unique_ptr<Sink>> OpenMirror(const SinkOptions& options, FileSystem* /*files*/) {
  return Error{ErrorCode::usage, options.path, "mirror: not yet"};
}
}  // namespace zhengwen::output
