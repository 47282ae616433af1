// Many regular expressions, one pass.
//
// Syntax: RE2's, on UTF-8. Patterns are compiled once; matching allocates nothing that lasts and
// takes time linear in the text. An engine that runs out of memory falls back to trying the
// patterns one by one, never to "no match".
//
// Thread safety: const methods may be called from any thread.
#ifndef ZHENGWEN_CORE_MATCHER_H_
#define ZHENGWEN_CORE_MATCHER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen {

// Bytes [begin, end) of the text that was searched; begin == npos: no match.
struct MatchRange {
  // NOLINTNEXTLINE(readability-identifier-naming): as std::string::npos.
  static constexpr size_t npos = static_cast<size_t>(-1);
  size_t begin = npos;
  size_t end = npos;
  explicit operator bool() const { return begin != npos; }
};

class Regex {
 public:
  // The error's message says what is wrong with the pattern.
  static Result<Regex> Compile(std::string_view pattern);
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  bool FullMatch(std::string_view text) const;
  // The leftmost match at or behind `from`. '^' and '$' mean the borders of the whole text.
  MatchRange Find(std::string_view text, size_t from = 0) const;
  // The leftmost match and what its groups took of it: [0] is the whole match, a group that took no
  // part has npos. Empty where there is no match. The name of group i stands in group_names()[i].
  std::vector<MatchRange> Groups(std::string_view text) const;
  std::vector<std::string> group_names() const;

 private:
  struct Impl;
  explicit Regex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class PatternSet {
 public:
  enum class Anchor {
    none,  // a pattern may match anywhere in the text
    both,  // it must match the whole text
  };
  static Result<PatternSet> Compile(const std::vector<std::string>& patterns, Anchor anchor);
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  // Replaces *hits by the indices of the patterns that match, ascending.
  void Match(std::string_view text, std::vector<int>* hits) const;

 private:
  struct Impl;
  explicit PatternSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_MATCHER_H_
