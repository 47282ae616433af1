#include "output/markdown/inline_elements.h"

#include <optional>
#include <string_view>

#include "core/ascii.h"
#include "core/char_refs.h"
#include "core/url.h"
#include "output/markdown/url.h"

namespace zhengwen::output::markdown {
namespace {

std::optional<InlineKind> KindOfTag(Tag tag) {
  switch (tag) {
    case Tag::a:
      return InlineKind::link;
    case Tag::b:
    case Tag::strong:
      return InlineKind::strong;
    case Tag::em:
    case Tag::i:
      return InlineKind::emphasis;
    case Tag::del:
    case Tag::s:
    case Tag::strike:
      return InlineKind::deleted;
    case Tag::code:
    case Tag::kbd:
    case Tag::samp:
    case Tag::tt:
      return InlineKind::code;
    default:
      return std::nullopt;
  }
}

std::string Value(const PageTable& table, const Element& element, AttributeName name) {
  return Decoded(TrimAsciiSpace(table.Get(element, name)), RefPlace::attribute);
}

}  // namespace

InlineElements::InlineElements(const Document& doc, const MarkdownOptions& options) : doc_(doc) {
  constexpr uint8_t kFormulaBit = 1 << 7;
  const std::vector<Element>& elements = doc.table->elements;
  std::vector<uint8_t> around(elements.size());  // bits of the kinds around an element, or of it
  for (uint32_t i = 0; i < elements.size(); ++i) {
    const Element& e = elements[i];
    around[i] = i == 0 ? uint8_t{0} : around[e.parent];
    if (e.tag == Tag::img && options.images) {
      images_.push_back({{e.text.begin, e.text.begin}, InlineElement::What::image, {}, i});
      all_.push_back(images_.back());
    }
    if (e.text.empty() || (around[i] & kFormulaBit) != 0) continue;
    if (e.tag == Tag::math) {
      around[i] |= kFormulaBit;
      has_formulas_ = true;
      all_.push_back({e.text, InlineElement::What::formula, {}, i});
      continue;
    }
    const std::optional<InlineKind> kind = KindOfTag(e.tag);
    if (!kind || (*kind == InlineKind::link && !options.links)) continue;
    const auto bit = static_cast<uint8_t>(1U << static_cast<unsigned>(*kind));
    if ((around[i] & bit) != 0) continue;
    around[i] |= bit;
    all_.push_back({e.text, InlineElement::What::range, *kind, i});
  }
}

std::vector<InlineElement> InlineElements::In(Slice block) {
  std::erase_if(open_, [&](const InlineElement& e) { return e.text.end <= block.begin; });
  std::vector<InlineElement> in = open_;
  for (; next_ < all_.size() && all_[next_].text.begin <= block.end; ++next_) {
    const InlineElement& e = all_[next_];
    if (e.text.begin == block.end && e.what != InlineElement::What::image) break;
    if (e.text.end < block.begin) continue;
    in.push_back(e);
    if (e.text.end > block.end) open_.push_back(e);
  }
  return in;
}

std::string InlineElements::Url(uint32_t element) const {
  const PageTable& table = *doc_.table;
  const std::string href = Value(table, table.elements[element], AttributeName::href);
  if (href.empty() || href.starts_with('#') || BeginsInAnyCase(href, "javascript:")) return "";
  return ResolveUrl(doc_.page.url, href);
}

std::string InlineElements::Image(uint32_t element) const {
  const PageTable& table = *doc_.table;
  const Element& e = table.elements[element];
  const std::string source = Value(table, e, AttributeName::src);
  if (source.empty() || BeginsInAnyCase(source, "data:")) return "";
  std::string alt;
  for (const char c : Value(table, e, AttributeName::alt)) {
    if (c == '[' || c == ']' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' ||
        c == '&')
      alt += '\\';
    alt += IsAsciiSpace(c) ? ' ' : c;
  }
  return "![" + alt + "](" + EscapedUrl(ResolveUrl(doc_.page.url, source)) + ")";
}

}  // namespace zhengwen::output::markdown
