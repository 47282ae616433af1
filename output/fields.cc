#include "output/fields.h"

#include "core/unicode.h"

namespace zhengwen::output {

std::string Printable(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  while (!bytes.empty()) {
    const size_t valid = ValidUtf8Prefix(bytes);
    out.append(bytes.substr(0, valid));
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    const auto byte = static_cast<unsigned char>(bytes.front());
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
    bytes.remove_prefix(1);
  }
  return out;
}

}  // namespace zhengwen::output
