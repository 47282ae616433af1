#include "clean/html/foreign.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "clean/html/attributes.h"
#include "clean/html/markup.h"
#include "clean/html/tags.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kDeepest = 64;

// HTML elements that end foreign content where they begin; font does with some attributes.
constexpr std::array kLeaves = {
    Tag::b,    Tag::big,    Tag::blockquote, Tag::body, Tag::br,      Tag::center, Tag::code,
    Tag::dd,   Tag::div,    Tag::dl,         Tag::dt,   Tag::em,      Tag::embed,  Tag::font,
    Tag::h1,   Tag::h2,     Tag::h3,         Tag::h4,   Tag::h5,      Tag::h6,     Tag::head,
    Tag::hr,   Tag::i,      Tag::img,        Tag::li,   Tag::listing, Tag::menu,   Tag::meta,
    Tag::nobr, Tag::ol,     Tag::p,          Tag::pre,  Tag::ruby,    Tag::s,      Tag::small,
    Tag::span, Tag::strong, Tag::strike,     Tag::sub,  Tag::sup,     Tag::table,  Tag::tt,
    Tag::u,    Tag::ul,     Tag::var,
};

// MathML, sorted; annotation-xml is missing since it may hold HTML.
constexpr std::array<std::string_view, 38> kMath = {
    "annotation", "maction",       "maligngroup", "malignmark", "math",    "menclose",
    "merror",     "mfenced",       "mfrac",       "mglyph",     "mi",      "mlabeledtr",
    "mlongdiv",   "mmultiscripts", "mn",          "mo",         "mover",   "mpadded",
    "mphantom",   "mprescripts",   "mroot",       "mrow",       "ms",      "mspace",
    "msqrt",      "mstack",        "mstyle",      "msub",       "msubsup", "msup",
    "mtable",     "mtd",           "mtext",       "mtr",        "munder",  "munderover",
    "none",       "semantics",
};
static_assert(std::is_sorted(kMath.begin(), kMath.end()));

enum class Kind { svg, math };

enum class Effect { stays, leaves, unclear };

// What a start tag does where only `open` is open.
Effect EffectOf(Kind kind, std::string_view name, const std::vector<std::string>& open) {
  if (kind == Kind::math) {
    const bool known = name != "math" && std::binary_search(kMath.begin(), kMath.end(), name);
    return known ? Effect::stays : Effect::unclear;
  }
  const bool holds_html = std::any_of(open.begin(), open.end(), [](const std::string& element) {
    return element == "title" || element == "desc";
  });
  const Tag tag = TagNamed(name);
  if (name == "foreignobject" || name == "math" || tag == Tag::font || holds_html)
    return Effect::unclear;
  return std::find(kLeaves.begin(), kLeaves.end(), tag) == kLeaves.end() ? Effect::stays
                                                                         : Effect::leaves;
}

// Behind the comment, section or '<' at `at`; `at` itself if a tag begins there.
size_t SkipNoTag(Kind kind, std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!--")) return CommentEnd(text, at + 4);
  if (rest.starts_with("<![CDATA[")) {
    if (kind == Kind::math) return kNotSimple;
    return std::min(CdataEnd(text, at + 9) + 3, text.size());
  }
  if (rest.starts_with("</>")) return at + 3;
  if (rest[1] == '!' || rest[1] == '?') return BogusCommentEnd(text, at + 2);
  if (rest[1] != '/') return IsAsciiLetter(rest[1]) ? at : at + 1;
  return rest.size() > 2 && IsAsciiLetter(rest[2]) ? at : BogusCommentEnd(text, at + 2);
}

// Whether there is a tag, whole; *end: behind it.
bool ReadTag(std::string_view text, size_t name_end, size_t* end, bool* self_closing) {
  AttributeReader reader(text, name_end);
  Attribute attribute;
  AttributeReader::Found found;
  while ((found = reader.Next(&attribute)) == AttributeReader::Found::attribute) continue;
  *end = reader.at();
  *self_closing = reader.self_closing();
  return found == AttributeReader::Found::tag_end;
}

size_t SimpleEnd(Kind kind, std::string_view text, size_t at) {
  std::vector<std::string> open = {kind == Kind::svg ? "svg" : "math"};
  while ((at = text.find('<', at)) != std::string_view::npos && at + 1 < text.size()) {
    if (const size_t behind = SkipNoTag(kind, text, at); behind != at) {
      if (behind == kNotSimple) break;
      at = behind;
      continue;
    }
    const bool end_tag = text[at + 1] == '/';
    const size_t name_begin = at + 1 + end_tag;
    const size_t name_end = at + TagNameEnd(text.substr(at));
    const std::string name = DecodedName(text.substr(name_begin, name_end - name_begin));
    const size_t begin = at;
    bool self_closing = false;
    if (!ReadTag(text, name_end, &at, &self_closing)) break;
    if (end_tag) {
      while (!open.empty() && open.back() != name) open.pop_back();
      if (open.empty()) break;
      open.pop_back();
      if (open.empty()) return at;
      continue;
    }
    const Effect effect = EffectOf(kind, name, open);
    if (effect == Effect::leaves) return begin;
    if (effect == Effect::unclear || open.size() >= kDeepest) break;
    if (!self_closing) open.push_back(name);
  }
  return kNotSimple;
}

}  // namespace

size_t SimpleSvgEnd(std::string_view text, size_t at) { return SimpleEnd(Kind::svg, text, at); }

size_t SimpleMathEnd(std::string_view text, size_t at) {
  const size_t end = SimpleEnd(Kind::math, text, at);
  const bool plain =
      end == kNotSimple || text.substr(at, end - at).find('\0') == std::string_view::npos;
  return plain ? end : kNotSimple;
}

}  // namespace zhengwen::clean::html
