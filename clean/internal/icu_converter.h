// Bytes in some charset to UTF-16, by ICU's converters.
//
// Charsets are named as in the WHATWG Encoding standard, in lower case, and decoded as it says,
// with ICU's table that is nearest to the standard's index (windows-949 for euc-kr, Big5-HKSCS for
// big5,
// ...). Every malformed or unassigned sequence becomes one U+FFFD.
//
// Movable; one thread at a time.
#ifndef ZHENGWEN_CLEAN_INTERNAL_ICU_CONVERTER_H_
#define ZHENGWEN_CLEAN_INTERNAL_ICU_CONVERTER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace zhengwen::clean::internal {

class IcuConverter {
 public:
  // Nothing if there is no such charset.
  static std::optional<IcuConverter> Open(std::string_view charset);

  IcuConverter(IcuConverter&&) noexcept;
  IcuConverter& operator=(IcuConverter&&) noexcept;
  ~IcuConverter();

  // Converts from the front of *bytes, which is shortened by what was read, into `out`; returns how
  // many units were written. Stops when *bytes is empty or `out` is full. `last`: no bytes follow,
  // so that an unfinished sequence at the end is malformed.
  size_t Convert(std::string_view* bytes, bool last, char16_t* out, size_t capacity);

  // U+FFFD written so far for malformed sequences.
  uint32_t errors() const;

 private:
  struct State;
  explicit IcuConverter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace zhengwen::clean::internal

#endif  // ZHENGWEN_CLEAN_INTERNAL_ICU_CONVERTER_H_
