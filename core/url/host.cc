#include "core/url/host.h"

#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "core/url/idna.h"
#include "core/url/ip_address.h"
#include "core/url/percent.h"
#include "core/url/valid_utf8.h"

namespace zhengwen::url {
namespace {

Error Invalid(std::string message) { return {ErrorCode::corrupt, "", std::move(message)}; }

// "forbidden domain code point".
bool IsForbidden(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
         std::string_view("#/:<>?@[\\]^|%").find(c) != std::string_view::npos;
}

bool IsAscii(std::string_view domain) {
  return std::none_of(domain.begin(), domain.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string Shown(char c) {
  if (c > 0x20 && c < 0x7F) return std::string("'") + c + "'";
  std::string code;
  AppendEscapedByte(c, &code);
  return code;
}

}  // namespace

Result<std::string> ParseHost(std::string_view text) {
  if (text.front() == '[') {
    if (text.back() != ']') return Invalid("the host's '[' is not closed");
    std::optional<std::string> address = ReadIpv6(text.substr(1, text.size() - 2));
    if (!address) return Invalid("the host is no IPv6 address");
    return *std::move(address);
  }
  std::string domain = ValidUtf8(Unescaped(text));
  if (IsAscii(domain)) {
    domain = AsciiLowered(domain);
  } else {
    if (domain.size() > kLongestIdnaName) {
      return Error{ErrorCode::limit, "", "the host's name is longer than 4096 bytes"};
    }
    std::optional<std::string> ascii = DomainToAscii(domain);
    if (!ascii) return Invalid("the host is no valid international name (UTS 46)");
    domain = *std::move(ascii);
  }
  if (domain.empty()) return Invalid("the host is empty");
  const auto bad = std::find_if(domain.begin(), domain.end(), IsForbidden);
  if (bad != domain.end()) return Invalid("the host holds " + Shown(*bad));
  if (!EndsInNumber(domain)) return domain;
  std::optional<std::string> address = ReadIpv4(domain);
  if (!address) return Invalid("the host ends in a number but is no IPv4 address");
  return *std::move(address);
}

}  // namespace zhengwen::url
