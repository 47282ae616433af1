#include "pipeline/internal/element_path.h"

#include <algorithm>
#include <vector>

#include "core/ascii.h"
#include "core/unicode.h"

namespace zhengwen::pipeline::internal {
namespace {

constexpr size_t kLongestName = 40;  // bytes of a class or an id that are shown

std::string_view FirstWord(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
  text = text.substr(0, text.find_first_of(kAsciiSpace));
  if (text.size() <= kLongestName) return text;
  return text.substr(0, BorderBefore(text, kLongestName));
}

std::string TagName(const PageTable& table, const Element& element) {
  if (element.tag != Tag::unknown) return std::string(Name(element.tag));
  std::string_view tag = table.View(element.start_tag);
  if (tag.empty()) return "?";
  tag.remove_prefix(1);
  std::string name(tag.substr(0, std::min(tag.find_first_of("\t\n\f\r />"), kLongestName)));
  for (char& c : name) c = AsciiLower(c);
  return name;
}

}  // namespace

std::string ElementPath(const PageTable& table, uint32_t element, uint32_t most) {
  std::vector<std::string> steps;
  for (uint32_t e = element; steps.size() < most; e = table.elements[e].parent) {
    const Element& at = table.elements[e];
    const bool frame = at.tag == Tag::html || at.tag == Tag::body;
    if (!frame || steps.empty()) {
      std::string step = TagName(table, at);
      const std::string_view id = FirstWord(table.Get(at, AttributeName::id));
      const std::string_view name = FirstWord(table.Get(at, AttributeName::class_));
      if (!id.empty()) {
        step.append("#").append(id);
      } else if (!name.empty()) {
        step.append(".").append(name);
      }
      steps.push_back(std::move(step));
    }
    if (e == 0) break;
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (!path.empty()) path += " > ";
    path += *step;
  }
  return path;
}

std::string_view KindName(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::list_item:
      return "list_item";
    case BlockKind::cell:
      return "cell";
    case BlockKind::code:
      return "code";
    case BlockKind::quote:
      return "quote";
    case BlockKind::caption:
      return "caption";
    case BlockKind::formula:
      return "formula";
    case BlockKind::control:
      return "control";
  }
  return "";
}

std::string_view OriginName(BlockOrigin origin) {
  switch (origin) {
    case BlockOrigin::tree:
      return "tree";
    case BlockOrigin::json_ld:
      return "json_ld";
    case BlockOrigin::next_data:
      return "next_data";
    case BlockOrigin::next_flight:
      return "next_flight";
    case BlockOrigin::nuxt:
      return "nuxt";
    case BlockOrigin::discourse:
      return "discourse";
  }
  return "";
}

std::string_view HiddenName(HiddenBy hidden) {
  switch (hidden) {
    case HiddenBy::nothing:
      return "";
    case HiddenBy::aria:
      return "aria";
    case HiddenBy::noscript:
      return "noscript";
    case HiddenBy::style:
      return "style";
    case HiddenBy::attribute:
      return "attribute";
  }
  return "";
}

}  // namespace zhengwen::pipeline::internal
