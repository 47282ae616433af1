#include "output/markdown/page_lines.h"

#include <algorithm>
#include <utility>

namespace zhengwen::output::markdown {
namespace {

std::string_view WithoutTrailingSpaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

// Two lists next to each other would be one: the second has another marker.
char PageLines::MarkerOf(const Container& container, size_t depth) const {
  const char usual = container.ordered ? '.' : '-';
  const char other = container.ordered ? ')' : '*';
  if (depth >= ended_.size() || ended_[depth].marker == 0) return usual;
  const Ended& last = ended_[depth];
  if (last.list == container.list) return last.marker;
  return last.marker == usual ? other : usual;
}

void PageLines::Add(const std::vector<Container>& around, std::string_view body) {
  size_t common = 0;
  while (common < around.size() && common < levels_.size() &&
         around[common] == levels_[common].container)
    ++common;
  // What ends, and what the new block follows at the depth where it parts.
  const bool had_item = common < levels_.size() && !levels_[common].container.quote;
  const bool has_item = common < around.size() && !around[common].quote;
  ended_.resize(std::max(ended_.size(), common + 1));
  if (had_item) ended_[common] = {levels_[common].container.list, levels_[common].marker};
  if (!has_item) ended_[common] = {};
  const bool sibling = had_item && has_item && ended_[common].list == around[common].list;
  // A list under its item's text; only one that begins with 1 can follow without an empty line.
  const bool under = has_item && common == levels_.size() && common > 0 &&
                     !levels_.back().container.quote &&
                     (!around[common].ordered || around[common].number == 1);

  std::string prefix;
  for (size_t i = 0; i < common; ++i) prefix += levels_[i].next_lines;
  if (!out_.empty() && !sibling && !under) {
    out_ += WithoutTrailingSpaces(prefix);
    out_ += '\n';
  }
  out_ += prefix;
  levels_.resize(common);
  for (size_t i = common; i < around.size(); ++i) {
    const bool first = i == common && has_item;
    const char usual = around[i].ordered ? '.' : '-';
    prefix += Open(around[i], first ? MarkerOf(around[i], i) : usual);
  }
  ended_.resize(common + 1);
  if (common < around.size()) ended_[common] = {};
  AddBody(prefix, body);
}

// Writes what a container begins with, and gives what its other lines begin with.
std::string PageLines::Open(const Container& container, char marker) {
  std::string opening = "> ";
  if (!container.quote)
    opening = container.ordered ? std::to_string(container.number) + marker + ' '
                                : std::string{marker, ' '};
  out_ += opening;
  std::string next_lines = container.quote ? opening : std::string(opening.size(), ' ');
  levels_.push_back({container, next_lines, marker});
  return next_lines;
}

void PageLines::AddBody(std::string_view prefix, std::string_view body) {
  for (size_t at = 0; at <= body.size();) {
    const size_t end = std::min(body.find('\n', at), body.size());
    if (at > 0) out_ += end == at ? WithoutTrailingSpaces(prefix) : prefix;
    out_ += body.substr(at, end - at);
    out_ += '\n';
    at = end + 1;
  }
}

std::string PageLines::Take() && { return std::move(out_); }

}  // namespace zhengwen::output::markdown
