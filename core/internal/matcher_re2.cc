#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>

#include "core/matcher.h"

namespace zhengwen {
namespace {

// Enough for some thousand rows; the default of 8 MiB is not (RE2::Set::Compile fails at about
// 50,000 literals).
constexpr int64_t kMaxMemory = int64_t{64} << 20;

RE2::Options Options() {
  RE2::Options options;
  options.set_max_mem(kMaxMemory);
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct Regex::Impl {
  explicit Impl(std::string_view pattern)
      : re(re2::StringPiece(pattern.data(), pattern.size()), Options()) {}
  RE2 re;
};

Regex::Regex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Result<Regex> Regex::Compile(std::string_view pattern) {
  auto impl = std::make_unique<Impl>(pattern);
  if (!impl->re.ok()) return Error{ErrorCode::config, "", "bad pattern: " + impl->re.error()};
  return Regex(std::move(impl));
}

bool Regex::FullMatch(std::string_view text) const {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), impl_->re);
}

MatchRange Regex::Find(std::string_view text, size_t from) const {
  re2::StringPiece found;
  const re2::StringPiece piece(text.data(), text.size());
  if (!impl_->re.Match(piece, from, text.size(), RE2::UNANCHORED, &found, 1)) return {};
  const auto begin = static_cast<size_t>(found.data() - text.data());
  return {begin, begin + found.size()};
}

std::vector<MatchRange> Regex::Groups(std::string_view text) const {
  // Without groups RE2 asks its automaton, which says no soonest; with them it often does not.
  const re2::StringPiece piece(text.data(), text.size());
  if (!impl_->re.Match(piece, 0, text.size(), RE2::UNANCHORED, nullptr, 0)) return {};
  const auto count = static_cast<size_t>(impl_->re.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> found(count);
  if (!impl_->re.Match(piece, 0, text.size(), RE2::UNANCHORED, found.data(),
                       static_cast<int>(count))) {
    return {};
  }
  std::vector<MatchRange> groups(count);
  for (size_t i = 0; i < count; ++i) {
    if (found[i].data() == nullptr) continue;
    const auto begin = static_cast<size_t>(found[i].data() - text.data());
    groups[i] = {begin, begin + found[i].size()};
  }
  return groups;
}

std::vector<std::string> Regex::group_names() const {
  std::vector<std::string> names(static_cast<size_t>(impl_->re.NumberOfCapturingGroups()) + 1);
  for (const auto& [index, name] : impl_->re.CapturingGroupNames())
    names[static_cast<size_t>(index)] = name;
  return names;
}

struct PatternSet::Impl {
  explicit Impl(Anchor anchor)
      : set(Options(), anchor == Anchor::both ? RE2::ANCHOR_BOTH : RE2::UNANCHORED),
        whole(anchor == Anchor::both) {}

  // One by one, for when the set's automaton runs out of memory.
  const std::vector<std::unique_ptr<RE2>>& Singles() const {
    std::call_once(made, [this] {
      for (const std::string& pattern : patterns)
        singles.push_back(std::make_unique<RE2>(pattern, Options()));
    });
    return singles;
  }

  RE2::Set set;
  bool whole;
  std::vector<std::string> patterns;
  mutable std::once_flag made;
  mutable std::vector<std::unique_ptr<RE2>> singles;
};

PatternSet::PatternSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

Result<PatternSet> PatternSet::Compile(const std::vector<std::string>& patterns, Anchor anchor) {
  auto impl = std::make_unique<Impl>(anchor);
  for (const std::string& pattern : patterns) {
    std::string error;
    if (impl->set.Add(pattern, &error) < 0)
      return Error{ErrorCode::config, "", "bad pattern: " + error};
  }
  impl->patterns = patterns;
  if (!impl->set.Compile()) {
    return Error{ErrorCode::limit, "",
                 "the patterns together exceed the matcher's memory; part the list"};
  }
  return PatternSet(std::move(impl));
}

void PatternSet::Match(std::string_view text, std::vector<int>* hits) const {
  hits->clear();
  const re2::StringPiece piece(text.data(), text.size());
  RE2::Set::ErrorInfo error{};
  if (impl_->set.Match(piece, hits, &error)) {
    std::sort(hits->begin(), hits->end());
    return;
  }
  if (error.kind == RE2::Set::kNoError) return;
  hits->clear();
  const auto& singles = impl_->Singles();
  for (size_t i = 0; i < singles.size(); ++i) {
    const RE2& re = *singles[i];
    if (impl_->whole ? RE2::FullMatch(piece, re) : RE2::PartialMatch(piece, re))
      hits->push_back(static_cast<int>(i));
  }
}

}  // namespace zhengwen
