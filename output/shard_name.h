// How the files of a folder are called: documents/00000.jsonl, spans/00000.jsonl, with .gz or .zst
// behind it where they are compressed. Pure functions.
#ifndef ZHENGWEN_OUTPUT_SHARD_NAME_H_
#define ZHENGWEN_OUTPUT_SHARD_NAME_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "output/manifest.h"

namespace zhengwen::output {

inline constexpr std::string_view kDocumentsFolder = "documents";
inline constexpr std::string_view kSpansFolder = "spans";

std::string ShardName(std::string_view folder, uint64_t number, Format format,
                      Compression compression);

// Whether ShardName could have made the name, or its temporary form, for either folder.
bool IsShardName(std::string_view name);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_SHARD_NAME_H_
