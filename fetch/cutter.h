// Cutters: how a stream of bytes becomes records. One per open stream.
#ifndef ZHENGWEN_FETCH_CUTTER_H_
#define ZHENGWEN_FETCH_CUTTER_H_

#include <memory>
#include <optional>
#include <string_view>

#include "core/byte_source.h"
#include "core/matcher.h"
#include "fetch/inputs.h"
#include "fetch/source.h"

namespace zhengwen::fetch {

// InputOptions::split, understood.
struct Split {
  enum class Kind : uint8_t { none, line, blank, regex };
  Kind kind = Kind::none;
  std::optional<Regex> begins;  // for regex: matches a line that begins a document
};
Result<Split> ParseSplit(std::string_view split);

class Cutter {
 public:
  virtual ~Cutter() = default;
  // Like RecordReader::Next; of the locator it fills offset and length. No further call after an
  // error.
  virtual Result<bool> Next(RawRecord* out) = 0;
  // Where the record begins that was being cut when an error came, in bytes of the stream.
  virtual uint64_t offset() const = 0;
};

// `split` must outlive the cutter. `size`: of the stream in bytes if it is known, else 0.
std::unique_ptr<Cutter> MakeCutter(std::unique_ptr<ByteSource> stream, FileForm form,
                                   const Split& split, uint64_t size, const InputOptions& options);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_CUTTER_H_
