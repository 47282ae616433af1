#include "clean/html/element_names.h"

#include <array>

#include "clean/html/attributes.h"
#include "clean/html/internal/gumbo.h"

namespace zhengwen::clean::html {
namespace {

constexpr std::array<std::string_view, 35> kAliases = {
    "fetile",
    "feblend",
    "feflood",
    "fefunca",
    "fefuncb",
    "fefuncg",
    "fefuncr",
    "feimage",
    "femerge",
    "altglyph",
    "clippath",
    "feoffset",
    "glyphref",
    "textpath",
    "femergenode",
    "fecomposite",
    "fespotlight",
    "altglyphdef",
    "altglyphitem",
    "animatecolor",
    "femorphology",
    "fepointlight",
    "feturbulence",
    "animatemotion",
    "fecolormatrix",
    "fedistantlight",
    "fegaussianblur",
    "lineargradient",
    "radialgradient",
    "animatetransform",
    "feconvolvematrix",
    "fediffuselighting",
    "fedisplacementmap",
    "fespecularlighting",
    "fecomponenttransfer",
};
constexpr std::string_view kUnknown = "z";
constexpr size_t kLongestKnown = 20;  // bytes; Gumbo knows no longer name

// Names that would make Gumbo do what the standard no longer does.
bool IsDropped(std::string_view name) { return name == "isindex" || name == "menuitem"; }

}  // namespace

std::string_view ElementNames::PassedOn(Tag tag, std::string_view name) {
  if (tag != Tag::unknown) return Name(tag);
  const auto [at, is_new] = aliases_.emplace(DecodedName(name.substr(0, 256)), kUnknown);
  if (!is_new) return at->second;
  const std::string& lower = at->first;
  if (lower.size() <= kLongestKnown && !IsDropped(lower) && internal::KnowsElement(lower)) {
    at->second = lower;
  } else if (used_ < kAliases.size()) {
    at->second = kAliases[used_++];
  } else {
    aliases_.erase(at);
    return kUnknown;
  }
  return at->second;
}

}  // namespace zhengwen::clean::html
