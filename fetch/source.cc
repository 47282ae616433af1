#include "fetch/source.h"

namespace zhengwen::fetch {

Result<std::unique_ptr<RecordReader>> OpenInputs(const std::vector<std::string>& /*arguments*/,
                                                 const InputOptions& /*options*/) {
  return Error{ErrorCode::internal, "", "not written yet"};
}
RawPage ParseRecord(RawRecord /*record*/, const InputOptions& /*options*/) { return {}; }

}  // namespace zhengwen::fetch
