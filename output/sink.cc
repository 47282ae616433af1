#include "output/sink.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "output/sinks.h"

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

// Whether `inner` names something inside the folder `outer`.
bool IsInside(const std::string& inner, const std::string& outer) {
  std::error_code error;
  const fs::path in = fs::weakly_canonical(fs::absolute(inner, error), error);
  const fs::path out = fs::weakly_canonical(fs::absolute(outer, error), error);
  const fs::path relative = in.lexically_relative(out);
  return !relative.empty() && *relative.begin() != "..";
}

Status CheckOptions(const SinkOptions& options) {
  const bool into_folder = options.folder || options.mirror;
  if (options.path.empty()) return Error{ErrorCode::usage, "", "the output has no name"};
  if (into_folder && options.path == "-") {
    return Error{ErrorCode::usage, "-", "standard output is no folder"};
  }
  if (options.rejects.empty()) return Ok();
  if (into_folder && options.rejects != "-" && IsInside(options.rejects, options.path)) {
    return Error{ErrorCode::usage, options.rejects,
                 "lies in the output folder, whose files a manifest lists; name a file outside"};
  }
  if (options.rejects == options.path) {
    return Error{ErrorCode::usage, options.rejects, "is both the output and the rejects file"};
  }
  return Ok();
}

Result<std::unique_ptr<Sink>> OpenRecords(const SinkOptions& options, FileSystem* files) {
  if (options.mirror) return OpenMirror(options, files);
  if (options.folder) return OpenFolder(options, files);
  return OpenStream(options, files);
}

}  // namespace

Result<std::unique_ptr<Sink>> OpenSink(const SinkOptions& options, FileSystem* files) {
  if (Status s = CheckOptions(options); !s) return s.error();
  auto sink = OpenRecords(options, files);
  if (!sink || options.rejects.empty()) return sink;
  return OpenRejects(options, std::move(*sink), files);
}

Result<std::unique_ptr<Sink>> OpenSink(const SinkOptions& options) {
  return OpenSink(options, SystemFiles());
}

}  // namespace zhengwen::output
