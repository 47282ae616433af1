#include "core/web_url.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/url/host.h"
#include "core/url/percent.h"
#include "core/url/query_charset.h"
#include "core/url/valid_utf8.h"

namespace zhengwen {
namespace {

using url::EscapeSet;

constexpr bool IsSlash(char c) { return c == '/' || c == '\\'; }

// Without C0 controls and spaces at the ends, and without tabs and line ends anywhere.
std::string Trimmed(std::string_view input) {
  const auto is_text = [](char c) { return static_cast<unsigned char>(c) > 0x20; };
  const auto begin = std::find_if(input.begin(), input.end(), is_text);
  const auto end = std::find_if(input.rbegin(), input.rend(), is_text).base();
  std::string out;
  if (begin >= end) return out;
  out.assign(begin, end);
  std::erase_if(out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
  return out;
}

// The length of "http" in "http:..."; npos where no scheme stands there ("scheme state").
size_t SchemeSize(std::string_view text) {
  if (text.empty() || !IsAsciiLetter(text.front())) return std::string_view::npos;
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
    return IsAsciiLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  });
  return end != text.end() && *end == ':' ? static_cast<size_t>(end - text.begin())
                                          : std::string_view::npos;
}

// "double-dot URL path segment" and "single-dot URL path segment": how many dots a segment is made
// of, escaped or not; 0 where of anything else.
size_t DotsOf(std::string_view segment) {
  if (segment.size() > 6) return 0;
  size_t dots = 0;
  while (!segment.empty()) {
    const size_t size = segment.front() == '.' ? 1 : BeginsInAnyCase(segment, "%2e") ? 3 : 0;
    if (size == 0) return 0;
    segment.remove_prefix(size);
    ++dots;
  }
  return dots <= 2 ? dots : 0;
}

// "shorten a URL's path".
void Shorten(std::string* path) { path->erase(std::min(path->rfind('/'), path->size())); }

// "path state": appends the segments of `text`, which stands behind a slash.
void AppendPath(std::string_view text, std::string* path) {
  for (bool more = true; more;) {
    const size_t end = std::min(text.find_first_of("/\\"), text.size());
    const std::string_view segment = text.substr(0, end);
    more = end < text.size();
    text.remove_prefix(more ? end + 1 : end);
    const size_t dots = DotsOf(segment);
    if (dots == 2) Shorten(path);
    if (dots > 0) {
      if (!more) *path += '/';
      continue;
    }
    *path += '/';
    url::AppendEscaped(segment, EscapeSet::path, path);
  }
}

Error Invalid(std::string message) { return {ErrorCode::corrupt, "", std::move(message)}; }

// "port state".
Status ReadPort(std::string_view text, WebUrl* out) {
  uint32_t port = 0;
  for (const char c : text) {
    if (!IsAsciiDigit(c)) return Invalid("the port is no number");
    port = port * 10 + static_cast<uint32_t>(c - '0');
    if (port > 65535) return Invalid("the port is larger than 65535");
  }
  out->port.reset();
  if (!text.empty() && port != DefaultPort(out->scheme)) out->port = static_cast<uint16_t>(port);
  return Ok();
}

// "authority state", "host state": all between the slashes and the path.
Status ReadAuthority(std::string_view text, WebUrl* out) {
  const size_t at = text.rfind('@');
  if (at != std::string_view::npos) {
    const std::string_view user = text.substr(0, at);
    const size_t colon = std::min(user.find(':'), user.size());
    url::AppendEscaped(user.substr(0, colon), EscapeSet::userinfo, &out->username);
    url::AppendEscaped(user.substr(std::min(colon + 1, user.size())), EscapeSet::userinfo,
                       &out->password);
    text.remove_prefix(at + 1);
  }
  size_t colon = 0;
  bool in_brackets = false;
  for (; colon < text.size() && (in_brackets || text[colon] != ':'); ++colon) {
    if (text[colon] == '[') in_brackets = true;
    if (text[colon] == ']') in_brackets = false;
  }
  if (colon == 0) return Invalid("the host is missing");
  Result<std::string> host = url::ParseHost(text.substr(0, colon));
  if (!host) return host.error();
  out->host = *std::move(host);
  return colon < text.size() ? ReadPort(text.substr(colon + 1), out) : Ok();
}

// The path, of an input that has its own authority or begins with a slash.
void ReadOwnPath(std::string_view text, WebUrl* out) {
  if (!text.empty() && IsSlash(text.front())) text.remove_prefix(1);
  out->path.clear();
  AppendPath(text, &out->path);
}

struct Parts {
  std::string_view hierarchy;  // authority and path
  std::optional<std::string_view> query;
  std::optional<std::string_view> fragment;
};

Parts Split(std::string_view text) {
  Parts parts;
  if (const size_t hash = text.find('#'); hash != std::string_view::npos) {
    parts.fragment = text.substr(hash + 1);
    text = text.substr(0, hash);
  }
  if (const size_t mark = text.find('?'); mark != std::string_view::npos) {
    parts.query = text.substr(mark + 1);
    text = text.substr(0, mark);
  }
  parts.hierarchy = text;
  return parts;
}

// "special authority ignore slashes state": any number of slashes, then the authority.
Status ReadAbsolute(std::string_view text, WebUrl* out) {
  text.remove_prefix(std::min(text.find_first_not_of("/\\"), text.size()));
  const size_t path = std::min(text.find_first_of("/\\"), text.size());
  if (Status read = ReadAuthority(text.substr(0, path), out); !read) return read;
  ReadOwnPath(text.substr(path), out);
  return Ok();
}

// "relative state", of what is no authority.
void ReadRelative(const Parts& parts, const WebUrl& base, WebUrl* out) {
  *out = base;
  out->fragment.reset();
  if (parts.hierarchy.empty()) return;  // the base's path, and its query unless there is an own one
  out->query.reset();
  if (IsSlash(parts.hierarchy.front())) {
    ReadOwnPath(parts.hierarchy, out);
    return;
  }
  Shorten(&out->path);
  AppendPath(parts.hierarchy, &out->path);
}

std::string Shortened(std::string_view text) {
  return text.size() <= 40 ? std::string(text) : std::string(text.substr(0, 40)) + "...";
}

}  // namespace

std::optional<uint16_t> DefaultPort(std::string_view scheme) {
  if (scheme == "http" || scheme == "ws") return uint16_t{80};
  if (scheme == "https" || scheme == "wss") return uint16_t{443};
  if (scheme == "ftp") return uint16_t{21};
  return std::nullopt;
}

std::string WebUrl::PathAndQuery() const { return query ? path + "?" + *query : path; }

std::string WebUrl::Href() const {
  std::string href = scheme + "://";
  if (!username.empty() || !password.empty()) {
    href += username;
    if (!password.empty()) href += ":" + password;
    href += '@';
  }
  href += host;
  if (port) href += ":" + std::to_string(*port);
  href += path;
  if (query) href += "?" + *query;
  if (fragment) href += "#" + *fragment;
  return href;
}

Result<WebUrl> ParseWebUrl(std::string_view input, const WebUrl* base, std::string_view charset) {
  const std::string valid = url::ValidUtf8(Trimmed(input));
  std::string_view text = valid;
  WebUrl out;
  const size_t scheme = SchemeSize(text);
  if (scheme != std::string_view::npos) {
    out.scheme = AsciiLowered(text.substr(0, scheme));
    text.remove_prefix(scheme + 1);
    if (!DefaultPort(out.scheme)) {
      return Error{ErrorCode::usage, "",
                   "the scheme '" + Shortened(out.scheme) + "' is not read; http and https are"};
    }
  } else if (base == nullptr) {
    return Error{ErrorCode::usage, "", "a relative reference without a base"};
  } else {
    out.scheme = base->scheme;
  }
  const Parts parts = Split(text);
  const std::string_view hierarchy = parts.hierarchy;
  // "special relative or authority state": behind the base's own scheme, two slashes are needed.
  const bool relative = base != nullptr && base->scheme == out.scheme &&
                        !(hierarchy.size() >= 2 && IsSlash(hierarchy[0]) && IsSlash(hierarchy[1]));
  if (relative) {
    ReadRelative(parts, *base, &out);
  } else if (Status read = ReadAbsolute(hierarchy, &out); !read) {
    return read.error();
  }
  if (parts.query) {
    out.query.emplace();
    const bool socket = out.scheme == "ws" || out.scheme == "wss";  // always UTF-8
    url::AppendQuery(*parts.query, socket ? "" : charset, &*out.query);
  }
  if (parts.fragment) {
    out.fragment.emplace();
    url::AppendEscaped(*parts.fragment, EscapeSet::fragment, &*out.fragment);
  }
  return out;
}

}  // namespace zhengwen
