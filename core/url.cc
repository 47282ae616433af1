#include "core/url.h"

namespace zhengwen {

std::string HostOf(std::string_view url) {
  const size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return "";
  // What stands before the slashes must be a scheme.
  const std::string_view scheme = url.substr(0, slashes);
  if (!scheme.empty() && scheme.find_first_of("/?#:") != scheme.size() - 1) return "";
  if (!scheme.empty() && scheme.back() != ':') return "";
  std::string_view host = url.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#\\"));
  if (const size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  const size_t bracket = host.find(']');  // [2001:db8::1]:80
  const size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  host = host.substr(0, colon);
  std::string lower(host);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

}  // namespace zhengwen
