// Any bytes as a stream of records: no crash, records in order and within the stream, and the same
// result in chunks of any size.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/byte_source.h"
#include "core/json.h"
#include "core/unicode.h"
#include "fetch/source.h"

namespace {

using zhengwen::Reason;

void Check(bool promise) {
  if (!promise) std::abort();
}

void CheckPage(const zhengwen::RawPage& page) {
  Check(!page.id.empty() && !page.source.empty() && page.locators.size() == 1);
  Check(page.verdict == Reason::none || (page.bytes.empty() && !page.note.empty()));
  Check(!page.utf8 || zhengwen::IsValidUtf8(page.bytes));
  Check(zhengwen::JsonObject::Parse(page.extra).ok());
}

std::string ReadAll(const std::string& bytes, const std::string& name,
                    const zhengwen::fetch::InputOptions& options) {
  std::string log;
  auto reader =
      zhengwen::fetch::OpenStream(zhengwen::BytesInMemory(bytes, options.chunk), name, options);
  if (!reader) return reader.error().ToString();
  uint64_t end = 0;
  for (;;) {
    zhengwen::fetch::RawRecord record;
    const auto more = (*reader)->Next(&record);
    if (!more) {
      log += "error: " + more.error().ToString() + "\n";
      continue;
    }
    if (!*more) return log;
    Check(record.locator.offset >= end);
    end = record.locator.offset + record.locator.length;
    Check(record.verdict != Reason::none || record.bytes.size() == record.locator.length);
    log += std::to_string(record.locator.offset) + "+" + std::to_string(record.locator.length) +
           " " + std::string(zhengwen::Name(record.verdict)) + " " + record.bytes + "\n";
    CheckPage(zhengwen::fetch::ParseRecord(std::move(record), options));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t kParameters = 3;
  if (size < kParameters) return 0;
  constexpr const char* kNames[] = {"a.txt", "a.jsonl", "-", "a.jsonl.gz", "a.txt.zst"};
  constexpr const char* kSplits[] = {"", "line", "blank", "^#|[0-9]$"};
  const std::string bytes(reinterpret_cast<const char*>(data) + kParameters, size - kParameters);
  const std::string name = kNames[data[0] % std::size(kNames)];
  zhengwen::fetch::InputOptions options;
  options.split = kSplits[data[1] % std::size(kSplits)];
  options.max_document = 64;
  options.max_record = 128;
  options.chunk = size_t{1} << 12;
  const std::string whole = ReadAll(bytes, name, options);
  options.chunk = size_t{1} + data[2];
  Check(whole == ReadAll(bytes, name, options));
  return 0;
}
