// A path pattern of robots.txt: RFC 9309, 2.2.2 (comparison) and 2.2.3 (special characters).
//
// Both sides are compared in one form: escapes of ASCII characters are decoded and octets from 0x80
// on are escaped, with these exceptions, which stay escaped because they mean something else then:
// "%25", "%3F", "%26", "%3D", "%2A" (a raw '*' of a path is written so too), controls, and "%2F"
// before a '?'. So "/a%7Eb" is "/a~b", and "?u=https%3A%2F%2Fb" is "?u=https://b", as in the RFC's
// table.
//
// Thread safety: immutable; any thread.
#ifndef ZHENGWEN_FETCH_ROBOTS_PATTERN_H_
#define ZHENGWEN_FETCH_ROBOTS_PATTERN_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zhengwen::fetch {

// The form of a URL's path and query, as core/web_url.h serialises them. Octets from 0x80 on that
// are not escaped stand in no URL's path and are equal to nothing in a rule.
std::string ComparablePath(std::string_view path);

class PathPattern {
 public:
  // `value`: what stands behind "Disallow:", in any octets. '*' is any run of octets, '$' at the
  // end the end of the path.
  explicit PathPattern(std::string_view value);

  // `comparable`: of ComparablePath. Time: at most linear in the length of both, whatever they
  // hold; without a '*', in that of the pattern.
  bool Matches(std::string_view comparable) const;

  // "the most octets": of the compared form, each '*' and a '$' at the end counting one.
  size_t octets() const { return text_.size() + (anchored_ ? 1 : 0); }

 private:
  std::string text_;  // '*' is a wildcard
  bool anchored_ = false;
};

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_ROBOTS_PATTERN_H_
