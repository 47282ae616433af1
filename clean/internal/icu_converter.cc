#include "clean/internal/icu_converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <array>
#include <string>
#include <utility>

namespace zhengwen::clean::internal {
namespace {

struct Table {
  std::string_view charset;
  const char* icu;
};

// Where ICU's default table for a name is not the one nearest to the standard's index.
constexpr std::array kTables = {
    Table{"big5", "ibm-1375_P100-2008"},       Table{"euc-jp", "euc-jp-2007"},
    Table{"euc-kr", "windows-949-2000"},       Table{"iso-8859-8-i", "iso-8859-8"},
    Table{"shift_jis", "ibm-943_P15A-2003"},   Table{"windows-1252", "ibm-5348_P100-1997"},
    Table{"windows-874", "ibm-874_P100-1995"},
};

std::string IcuName(std::string_view charset) {
  for (const Table& t : kTables) {
    if (t.charset == charset) return t.icu;
  }
  return std::string(charset);
}

}  // namespace

struct IcuConverter::State {
  UConverter* converter = nullptr;
  uint32_t errors = 0;
  bool euro_at_80 = false;  // the standard reads gb18030's lone byte 0x80 as the euro sign

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
    if (state->euro_at_80 && length == 1 && static_cast<unsigned char>(bytes[0]) == 0x80) {
      replacement = 0x20AC;
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
  state->converter = ucnv_open(IcuName(charset).c_str(), &error);
  if (U_FAILURE(error)) return std::nullopt;
  state->euro_at_80 = charset == "gb18030";
  ucnv_setToUCallBack(state->converter, State::OnMalformed, state.get(), nullptr, nullptr, &error);
  if (U_FAILURE(error)) return std::nullopt;
  return IcuConverter(std::move(state));
}

size_t IcuConverter::Convert(std::string_view* bytes, bool last, char16_t* out, size_t capacity) {
  const char* from = bytes->data();
  char16_t* to = out;
  UErrorCode error = U_ZERO_ERROR;
  ucnv_toUnicode(state_->converter, &to, out + capacity, &from, bytes->data() + bytes->size(),
                 nullptr, static_cast<UBool>(last), &error);
  bytes->remove_prefix(static_cast<size_t>(from - bytes->data()));
  return static_cast<size_t>(to - out);
}

uint32_t IcuConverter::errors() const { return state_->errors; }

}  // namespace zhengwen::clean::internal
