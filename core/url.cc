#include "core/url.h"

#include <algorithm>

#include "core/ascii.h"

namespace zhengwen {
namespace {

// Length of "http:"; 0 where the text does not begin with a scheme.
size_t SchemeSize(std::string_view url) {
  if (url.empty() || !IsAsciiLetter(url.front())) return 0;
  size_t at = 1;
  while (at < url.size() &&
         (IsAsciiLetterOrDigit(url[at]) || url[at] == '+' || url[at] == '-' || url[at] == '.'))
    ++at;
  return at < url.size() && url[at] == ':' ? at + 1 : 0;
}

// RFC 3986, 5.2.4, for a path that begins with '/'.
std::string WithoutDots(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(0, end);
    const bool last = end == path.size();
    path.remove_prefix(end);
    const bool up = segment == "/..";
    if (up) out.erase(std::min(out.rfind('/'), out.size()));
    if (up || segment == "/.") {
      if (last) out += '/';
    } else {
      out += segment;
    }
  }
  return out;
}

}  // namespace

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

std::string ResolveUrl(std::string_view base, std::string_view reference) {
  const size_t scheme = SchemeSize(base);
  const bool absolute = scheme > 0 && base.substr(scheme).starts_with("//");
  if (!absolute || reference.empty() || SchemeSize(reference) > 0) return std::string(reference);
  base = base.substr(0, base.find('#'));
  if (reference.starts_with('#')) return std::string(base) + std::string(reference);
  if (reference.starts_with("//"))
    return std::string(base.substr(0, scheme)) + std::string(reference);
  base = base.substr(0, base.find('?'));
  if (reference.starts_with('?')) return std::string(base) + std::string(reference);
  const size_t path = std::min(base.find('/', scheme + 2), base.size());
  const size_t tail = std::min(reference.find_first_of("?#"), reference.size());
  std::string joined(reference.starts_with('/') ? ""
                                                : base.substr(path, base.rfind('/') + 1 - path));
  if (path == base.size() || joined.empty()) joined = reference.starts_with('/') ? "" : "/";
  joined += reference.substr(0, tail);
  return std::string(base.substr(0, path)) + WithoutDots(joined) +
         std::string(reference.substr(tail));
}

}  // namespace zhengwen
