#include <libpsl.h>

#include "core/url/ip_address.h"
#include "core/url/public_suffix.h"

namespace zhengwen::url {
namespace {

using Look = const char* (*)(const psl_ctx_t*, const char*);

std::string LookUp(std::string_view host, Look look) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (host.empty() || IsIpAddress(host)) return "";
  const std::string name(host);
  const char* found = look(psl_builtin(), name.c_str());
  return found == nullptr ? "" : found;
}

}  // namespace

std::string RegistrableDomain(std::string_view host) {
  return LookUp(host, psl_registrable_domain);
}
std::string PublicSuffix(std::string_view host) { return LookUp(host, psl_unregistrable_domain); }

}  // namespace zhengwen::url
