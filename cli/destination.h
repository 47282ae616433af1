// Where -o points: standard output, one file, or a folder.
//
//   -                                     standard output
//   out/   an existing folder   corpus    a folder: the name ends in '/', is one, or has no ending
//                                         that a format or a compression has
//   a.jsonl   a.txt   a.jsonl.gz   a.zst  one file; its ending decides the compression
#ifndef ZHENGWEN_CLI_DESTINATION_H_
#define ZHENGWEN_CLI_DESTINATION_H_

#include <string>
#include <vector>

#include "cli/options.h"
#include "core/result.h"
#include "pipeline/runner.h"

namespace zhengwen::cli {

// Errors (ErrorCode::usage): --mirror without a folder; a file whose ending contradicts --compress;
// an output that is an input, or lies in a folder of inputs, where the next run would read it.
Result<output::SinkOptions> MakeDestination(const Options& options);

// The deepest folder that holds all the inputs, as the arguments name them: "" where they share
// none, or where one is a list. A folder holds itself; of a glob counts what stands before it.
std::string CommonFolder(const std::vector<std::string>& arguments);

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_DESTINATION_H_
