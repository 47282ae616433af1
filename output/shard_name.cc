#include "output/shard_name.h"

#include "core/compress_writer.h"
#include "output/atomic_file.h"

namespace zhengwen::output {
namespace {

constexpr size_t kDigits = 5;

bool TakeSuffix(std::string_view suffix, std::string_view* name) {
  if (!name->ends_with(suffix)) return false;
  name->remove_suffix(suffix.size());
  return true;
}

bool TakePrefix(std::string_view prefix, std::string_view* name) {
  if (!name->starts_with(prefix)) return false;
  name->remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::string ShardName(std::string_view folder, uint64_t number, Format format,
                      Compression compression) {
  std::string digits = std::to_string(number);
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  std::string name(folder);
  name.append("/").append(digits).append(EndingOf(format)).append(EndingOf(compression));
  return name;
}

bool IsShardName(std::string_view name) {
  TakeSuffix(kTemporaryEnding, &name);
  TakeSuffix(EndingOf(PackingNamed(name)), &name);
  const bool form = TakeSuffix(EndingOf(Format::jsonl), &name) ||
                    TakeSuffix(EndingOf(Format::text), &name) ||
                    TakeSuffix(EndingOf(Format::markdown), &name);
  if (!form || !(TakePrefix(kDocumentsFolder, &name) || TakePrefix(kSpansFolder, &name)))
    return false;
  return TakePrefix("/", &name) && name.size() >= kDigits &&
         name.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace zhengwen::output
