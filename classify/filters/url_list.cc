#include "classify/filters/url_list.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/file.h"
#include "core/hash.h"
#include "core/url.h"

namespace zhengwen::classify {
namespace {

struct Address {
  std::string host;  // without "www."
  std::string path;  // from its '/' on, without one at its end; empty: the whole host
};

Address AddressOf(std::string_view url) {
  Address address;
  const bool absolute = url.find("//") < url.find('/') + 1;
  const std::string full = absolute ? std::string(url) : "//" + std::string(url);
  address.host = HostOf(full);
  if (address.host.starts_with("www.")) address.host.erase(0, 4);
  const size_t slash = full.find('/', full.find("//") + 2);
  if (slash == std::string::npos) return address;
  address.path = full.substr(slash, full.find_first_of("?#", slash) - slash);
  while (address.path.ends_with('/')) address.path.pop_back();
  return address;
}

}  // namespace

Status UrlList::AddFile(const std::string& path) {
  Result<std::string> content = ReadFile(path);
  if (!content) return content.error();
  size_t number = 0;
  for (size_t at = 0; at < content->size();) {
    const size_t end = std::min(content->find('\n', at), content->size());
    std::string_view line = std::string_view(*content).substr(at, end - at);
    at = end + 1;
    ++number;
    line = TrimAsciiSpace(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    const Address address = AddressOf(line);
    if (address.host.empty() || address.host.find(' ') != std::string::npos) {
      return Error{ErrorCode::config, path + ":" + std::to_string(number),
                   "is no host and no address"};
    }
    entries_.push_back(Hash64(address.host + address.path));
  }
  return Ok();
}

Result<UrlList> UrlList::Load(const Words& paths) {
  UrlList list;
  for (const std::string& path : paths) {
    if (Status s = list.AddFile(path); !s) return s.error();
  }
  std::sort(list.entries_.begin(), list.entries_.end());
  return list;
}

bool UrlList::Has(std::string_view entry) const {
  return std::binary_search(entries_.begin(), entries_.end(), Hash64(entry));
}

std::string UrlList::Find(std::string_view url) const {
  if (entries_.empty() || url.empty()) return "";
  const Address address = AddressOf(url);
  // Hosts from the whole one to its last label, with the path from none to the whole one.
  for (size_t label = 0; label < address.host.size();) {
    const std::string host = address.host.substr(label);
    for (size_t end = 0;; end = std::min(address.path.find('/', end + 1), address.path.size())) {
      if (Has(host + address.path.substr(0, end))) return host + address.path.substr(0, end);
      if (end == address.path.size()) break;
    }
    const size_t dot = address.host.find('.', label);
    if (dot == std::string::npos) break;
    label = dot + 1;
  }
  return "";
}

}  // namespace zhengwen::classify
