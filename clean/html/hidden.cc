#include "clean/html/hidden.h"

#include <algorithm>

#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

// `hidden` with any value but the one that only leaves it to the browser to search there.
bool AttributeHides(std::string_view value) {
  return !EqualsInAnyCase(TrimAsciiSpace(value), "until-found");
}

// React sends what comes late in hidden elements with such ids and puts it in its place at once.
bool IsStreamed(std::string_view id) {
  const size_t mark = id.rfind("S:");
  if (mark == std::string_view::npos) return false;
  const std::string_view number = id.substr(mark + 2);
  return !number.empty() && number.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

bool StyleHides(std::string_view style) {
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(declaration.size() + 1, style.size()));
    const size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view property = TrimAsciiSpace(declaration.substr(0, colon));
    const std::string_view value = TrimAsciiSpace(declaration.substr(colon + 1));
    if (EqualsInAnyCase(property, "display") && BeginsInAnyCase(value, "none")) return true;
    if (EqualsInAnyCase(property, "visibility") && BeginsInAnyCase(value, "hidden")) return true;
  }
  return false;
}

HiddenBy HiddenOf(const PageTable& table, const Element& element) {
  HiddenBy hidden = HiddenBy::nothing;
  bool open = false;
  bool streamed = false;
  for (const Attribute& a : table.AttributesOf(element)) {
    HiddenBy by = HiddenBy::nothing;
    if (a.name == AttributeName::hidden) {
      if (AttributeHides(table.View(a.value))) by = HiddenBy::attribute;
    } else if (a.name == AttributeName::style) {
      if (StyleHides(table.View(a.value))) by = HiddenBy::style;
    } else if (a.name == AttributeName::aria_hidden) {
      if (EqualsInAnyCase(TrimAsciiSpace(table.View(a.value)), "true")) by = HiddenBy::aria;
    } else if (a.name == AttributeName::open) {
      open = true;
    } else if (a.name == AttributeName::id) {
      streamed = IsStreamed(table.View(a.value));
    }
    hidden = std::max(hidden, by);
  }
  if (streamed) return HiddenBy::nothing;
  if (element.tag == Tag::dialog && !open) return HiddenBy::attribute;
  if (element.tag == Tag::noscript) return std::max(hidden, HiddenBy::noscript);
  return hidden;
}

}  // namespace zhengwen::clean::html
