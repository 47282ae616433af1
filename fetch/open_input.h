// OpenInput: one input that is being read: its stream, unpacked, and the cutter of its form.
#ifndef ZHENGWEN_FETCH_OPEN_INPUT_H_
#define ZHENGWEN_FETCH_OPEN_INPUT_H_

#include <memory>
#include <string>

#include "core/byte_source.h"
#include "fetch/cutter.h"
#include "fetch/source.h"

namespace zhengwen::fetch {

// What every record of an input has in common; all in UTF-8.
struct Origin {
  std::string file;
  std::string base_id;
  std::string source;
};

class OpenInput {
 public:
  // `file_name`: tells form and packing. `size`: bytes of `stream`, 0 where unknown. `split` must
  // outlive the object.
  static Result<OpenInput> Begin(std::unique_ptr<ByteSource> stream, std::string_view file_name,
                                 uint64_t size, Origin origin, const Split& split,
                                 const InputOptions& options);

  // Like RecordReader::Next; errors name the file and what is left out.
  Result<bool> Next(RawRecord* out);

 private:
  OpenInput(Origin origin, RawRecord::Form form, bool whole, std::unique_ptr<Cutter> cutter);
  Origin origin_;
  RawRecord::Form form_;
  bool whole_;
  std::unique_ptr<Cutter> cutter_;
};

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_OPEN_INPUT_H_
