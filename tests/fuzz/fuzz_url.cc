// Any text as an address: what is parsed serialises to itself, with and without a base, and so does
// its canonical form.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/url/canonical.h"
#include "core/url/public_suffix.h"
#include "core/web_url.h"
#include "pipeline/engine.h"

namespace {

using zhengwen::Result;
using zhengwen::WebUrl;

void Check(bool promise) {
  if (!promise) std::abort();
}

const zhengwen::url::Canonicaliser& Shipped() {
  static const zhengwen::url::Canonicaliser shipped =
      zhengwen::url::Canonicaliser::Load(*zhengwen::pipeline::FindConfig("")).value();
  return shipped;
}

void CheckUrl(const WebUrl& url) {
  const std::string href = url.Href();
  for (const char c : href) Check(c > 0x20 && c < 0x7F);
  const Result<WebUrl> again = zhengwen::ParseWebUrl(href);
  Check(again && *again == url && again->Href() == href);
  Check(url.path.starts_with('/') && !url.host.empty());
  const std::string domain = zhengwen::url::RegistrableDomain(url.host);
  Check(domain.size() <= url.host.size());

  for (const bool sorted : {false, true}) {
    zhengwen::url::CanonicalOptions options;
    options.sort_query = sorted;
    const WebUrl canonical = Shipped().Canonical(url, options);
    Check(canonical.host == url.host && !canonical.fragment);
    const Result<WebUrl> parsed = zhengwen::ParseWebUrl(canonical.Href());
    Check(parsed && *parsed == canonical);
    Check(Shipped().Canonical(*parsed, options) == canonical);
  }
}

}  // namespace

// The first line end parts the reference from its base.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view reference = bytes.substr(0, end);
  const std::string_view rest = bytes.substr(std::min(end + 1, bytes.size()));
  for (const std::string_view charset : {"", "gb18030", "big5", "windows-1252"}) {
    if (const Result<WebUrl> url = zhengwen::ParseWebUrl(reference, nullptr, charset))
      CheckUrl(*url);
  }
  const Result<WebUrl> base = zhengwen::ParseWebUrl("http://a.cn/b/c?d" + std::string(rest));
  const Result<WebUrl> other = zhengwen::ParseWebUrl(rest);
  for (const Result<WebUrl>* from : {&base, &other}) {
    if (!*from) continue;
    if (const Result<WebUrl> url = zhengwen::ParseWebUrl(reference, &**from)) CheckUrl(*url);
    Check(zhengwen::ParseWebUrl("", &**from).ok());
  }
  return 0;
}
