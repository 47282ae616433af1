#include "output/markdown/containers.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "core/ascii.h"

namespace zhengwen::output::markdown {
namespace {

constexpr uint32_t kMaxNumber = 999'999'999;  // CommonMark 0.31, 5.2

bool IsContainer(Tag tag) { return tag == Tag::blockquote || tag == Tag::li || tag == Tag::dd; }

std::optional<uint32_t> NumberIn(std::string_view text) {
  text = TrimAsciiSpace(text);
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data() || number > kMaxNumber) return std::nullopt;
  return number;
}

}  // namespace

Containers::Containers(const PageTable& table)
    : table_(table), places_(table.elements.size()), numbers_(table.elements.size()) {
  std::vector<uint32_t> next(table.elements.size());  // number of a list's next item
  for (uint32_t i = 0; i < table.elements.size(); ++i) {
    const Element& e = table.elements[i];
    Place& place = places_[i];
    if (i > 0) place = places_[e.parent];
    if (IsContainer(e.tag)) place.container = i;
    if (e.tag == Tag::table) place.table = i, place.cell = kNone;
    if (e.tag == Tag::td || e.tag == Tag::th) place.cell = i;
    if (IsPreformatted(e.tag)) place.code = i;
    if (e.tag == Tag::ol) next[i] = NumberIn(table.Get(e, AttributeName::start)).value_or(1);
    if (e.tag != Tag::li || i == 0) continue;
    uint32_t& number = next[e.parent];
    if (const auto value = NumberIn(table.Get(e, AttributeName::value))) number = *value;
    numbers_[i] = number;
    number = std::min(number + 1, kMaxNumber);
  }
}

Container Containers::Describe(uint32_t element) const {
  const Element& e = table_.elements[element];
  Container container;
  container.element = element;
  container.quote = e.tag == Tag::blockquote;
  if (container.quote) return container;
  // A list has items of one kind.
  container.list =
      e.tag == Tag::dd && table_.elements[e.parent].tag == Tag::ol ? element : e.parent;
  const Tag list = table_.elements[e.parent].tag;
  container.ordered = e.tag == Tag::li && list == Tag::ol;
  if (container.ordered) container.number = numbers_[element];
  return container;
}

std::vector<Container> Containers::Around(uint32_t element) const {
  std::vector<uint32_t> inside_out;
  for (uint32_t at = places_[element].container; at != kNone;) {
    inside_out.push_back(at);
    at = at == 0 ? kNone : places_[table_.elements[at].parent].container;
  }
  if (inside_out.size() > kLevels) inside_out.erase(inside_out.begin(), inside_out.end() - kLevels);
  std::vector<Container> around;
  for (size_t i = inside_out.size(); i-- > 0;) around.push_back(Describe(inside_out[i]));
  return around;
}

}  // namespace zhengwen::output::markdown
