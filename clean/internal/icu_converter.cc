#include "clean/internal/icu_converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/charset_table.h"

namespace zhengwen::clean::internal {
namespace {

// Characters that ICU 72 still reads into the private use area, as GB 18030-2005 did, and where
// GB 18030-2022 and the WHATWG index have them: vertical punctuation and eight components.
struct Moved {
  char16_t from;
  char16_t to;
};
constexpr std::array kMovedBy2022 = {
    Moved{0xE78D, 0xFE10}, Moved{0xE78E, 0xFE12}, Moved{0xE78F, 0xFE11}, Moved{0xE790, 0xFE13},
    Moved{0xE791, 0xFE14}, Moved{0xE792, 0xFE15}, Moved{0xE793, 0xFE16}, Moved{0xE794, 0xFE17},
    Moved{0xE795, 0xFE18}, Moved{0xE796, 0xFE19}, Moved{0xE81E, 0x9FB4}, Moved{0xE826, 0x9FB5},
    Moved{0xE82B, 0x9FB6}, Moved{0xE82C, 0x9FB7}, Moved{0xE832, 0x9FB8}, Moved{0xE843, 0x9FB9},
    Moved{0xE854, 0x9FBA}, Moved{0xE864, 0x9FBB},
};

void MoveTo2022(char16_t* units, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (units[i] < kMovedBy2022.front().from || units[i] > kMovedBy2022.back().from) continue;
    for (const Moved& moved : kMovedBy2022) {
      if (units[i] == moved.from) units[i] = moved.to;
    }
  }
}

}  // namespace

struct IcuConverter::State {
  UConverter* converter = nullptr;
  uint32_t errors = 0;
  bool gb18030 = false;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ucnv_close(converter); }

  static void OnMalformed(const void* context, UConverterToUnicodeArgs* args, const char* bytes,
                          int32_t length, UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
    auto* state = static_cast<State*>(const_cast<void*>(context));
    *error = U_ZERO_ERROR;
    UChar replacement = 0xFFFD;
    if (state->gb18030 && length == 1 && static_cast<unsigned char>(bytes[0]) == 0x80) {
      replacement = 0x20AC;  // as the standard has it
    } else {
      ++state->errors;
    }
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
  }
};

IcuConverter::IcuConverter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IcuConverter::IcuConverter(IcuConverter&&) noexcept = default;
IcuConverter& IcuConverter::operator=(IcuConverter&&) noexcept = default;
IcuConverter::~IcuConverter() = default;

std::optional<IcuConverter> IcuConverter::Open(std::string_view charset) {
  auto state = std::make_unique<State>();
  UErrorCode error = U_ZERO_ERROR;
  state->converter = ucnv_open(IcuTable(charset).c_str(), &error);
  if (U_FAILURE(error)) return std::nullopt;
  state->gb18030 = charset == "gb18030";
  ucnv_setToUCallBack(state->converter, State::OnMalformed, state.get(), nullptr, nullptr, &error);
  if (U_FAILURE(error)) return std::nullopt;
  return IcuConverter(std::move(state));
}

size_t IcuConverter::Convert(std::string_view* bytes, bool last, char16_t* out, size_t capacity) {
  // ICU refuses more than 2 GiB at once.
  const size_t size = std::min(bytes->size(), size_t{1} << 30);
  const UBool flush = last && size == bytes->size() ? 1 : 0;
  const char* from = bytes->data();
  char16_t* to = out;
  UErrorCode error = U_ZERO_ERROR;
  ucnv_toUnicode(state_->converter, &to, out + capacity, &from, from + size, nullptr, flush,
                 &error);
  bytes->remove_prefix(static_cast<size_t>(from - bytes->data()));
  // No other error is known to occur; should one, the rest counts as one malformed sequence.
  if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) {
    bytes->remove_prefix(bytes->size());
    ++state_->errors;
  }
  const auto count = static_cast<size_t>(to - out);
  if (state_->gb18030) MoveTo2022(out, count);
  return count;
}

uint32_t IcuConverter::errors() const { return state_->errors; }

}  // namespace zhengwen::clean::internal
