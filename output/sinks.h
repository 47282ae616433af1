// The kinds of sink, for OpenSink alone; everyone else includes output/sink.h.
#ifndef ZHENGWEN_OUTPUT_SINKS_H_
#define ZHENGWEN_OUTPUT_SINKS_H_

#include <memory>

#include "output/sink.h"

namespace zhengwen::output {

// Standard output or one file.
Result<std::unique_ptr<Sink>> OpenStream(const SinkOptions& options, FileSystem* files);
Result<std::unique_ptr<Sink>> OpenFolder(const SinkOptions& options, FileSystem* files);
Result<std::unique_ptr<Sink>> OpenMirror(const SinkOptions& options, FileSystem* files);
// Writes options.rejects beside what `inner` writes.
Result<std::unique_ptr<Sink>> OpenRejects(const SinkOptions& options, std::unique_ptr<Sink> inner,
                                          FileSystem* files);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_SINKS_H_
