// WebUrl: an address of the web, parsed and serialised as browsers do.
//
// Source: the WHATWG URL standard (url.spec.whatwg.org), "URL parsing", "URL serializing", "Host
// parsing", for the special schemes that have an authority: http, https, ws, wss, ftp. All other
// schemes, file too, are refused with a reason. One difference: names of hosts that need IDNA are
// bounded (core/url/host.h).
//
// Text in the parts is ASCII, percent-encoded as the standard serialises it; parsing the serialised
// form gives the same parts. Linear in the input. Pure functions; any thread.
#ifndef ZHENGWEN_CORE_WEB_URL_H_
#define ZHENGWEN_CORE_WEB_URL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace zhengwen {

struct WebUrl {
  std::string scheme;  // in lower case, without ':'
  std::string username;
  std::string password;
  std::string host;                     // never empty; IPv6 in brackets
  std::optional<uint16_t> port;         // nothing: the scheme's own
  std::string path;                     // begins with '/'; dot segments are resolved
  std::optional<std::string> query;     // without '?'; "" where '?' has nothing behind it
  std::optional<std::string> fragment;  // without '#'

  // "URL serializer".
  std::string Href() const;
  // What a request line and robots.txt see: path, and '?' with the query where there is one.
  std::string PathAndQuery() const;

  friend bool operator==(const WebUrl&, const WebUrl&) = default;
};

// The port that a scheme has where none is written; nothing: a scheme that is refused.
std::optional<uint16_t> DefaultPort(std::string_view scheme);

// `input`: bytes, as they stand in an attribute or a file; what is not UTF-8 becomes U+FFFD.
// `base`: what a relative reference is resolved against; may be null.
// `charset`: of the page that holds the link; decides how its query is encoded (see
// core/url/query_charset.h); empty: UTF-8.
// Errors have an empty `where` and a message that names the reason: corrupt (the standard's
// "failure"), usage (another scheme, relative without a base), limit.
Result<WebUrl> ParseWebUrl(std::string_view input, const WebUrl* base = nullptr,
                           std::string_view charset = {});

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_WEB_URL_H_
