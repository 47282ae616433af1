#include "output/markdown/formula.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/char_refs.h"

namespace zhengwen::output::markdown {
namespace {

using Parts = std::vector<std::string>;

std::string OneLine(std::string_view tex) {
  std::string out;
  for (const char c : TrimAsciiSpace(tex)) {
    const char put = IsAsciiSpace(c) ? ' ' : c;
    if (put == '$' || (put == ' ' && out.ends_with(' '))) continue;
    out += put;
  }
  return out;
}

std::string_view NameOf(const PageTable& table, const Element& e) {
  const std::string_view tag = table.View(e.start_tag);
  return tag.empty() ? tag
                     : tag.substr(1, std::min(tag.find_first_of(" \t\n\f\r/>", 1), tag.size()) - 1);
}

std::string Given(const PageTable& table, uint32_t math) {
  const Element& root = table.elements[math];
  for (uint32_t i = math + 1; i < root.end; ++i) {
    const Element& e = table.elements[i];
    if (!EqualsInAnyCase(NameOf(table, e), "annotation")) continue;
    const std::string_view encoding = table.Get(e, AttributeName::encoding);
    if (!EndsInAnyCase(encoding, "tex") && !EndsInAnyCase(encoding, "latex")) continue;
    const std::string_view behind = std::string_view(table.source).substr(e.start_tag.end);
    std::string tex = OneLine(Decoded(behind.substr(0, behind.find('<')), RefPlace::text));
    if (!tex.empty()) return tex;
  }
  return OneLine(Decoded(table.Get(root, AttributeName::alttext), RefPlace::attribute));
}

std::string Grouped(const std::string& tex) { return tex.size() == 1 ? tex : '{' + tex + '}'; }

std::string Joined(const Parts& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

// An element from what it holds. A name with too few parts is a row.
std::string Converted(std::string_view name, const Parts& parts) {
  const auto part = [&parts](size_t i) { return Grouped(parts[i]); };
  if (parts.size() >= 2) {
    if (name == "mfrac") return "\\frac{" + parts[0] + "}{" + parts[1] + "}";
    if (name == "msup" || name == "mover") return part(0) + '^' + part(1);
    if (name == "msub" || name == "munder") return part(0) + '_' + part(1);
    if (name == "mroot") return "\\sqrt[" + parts[1] + "]{" + parts[0] + "}";
  }
  if (parts.size() >= 3 && (name == "msubsup" || name == "munderover"))
    return part(0) + '_' + part(1) + '^' + part(2);
  if (name == "msqrt") return "\\sqrt{" + Joined(parts, "") + "}";
  if (name == "mtd") return Joined(parts, "");
  if (name == "mtr") return Joined(parts, " & ");
  if (name == "mtable") return "\\begin{matrix}" + Joined(parts, " \\\\ ") + "\\end{matrix}";
  return Joined(parts, "");
}

std::string Leaf(const Document& doc, std::string_view name, const Element& e) {
  const std::string text = OneLine(doc.text().substr(e.text.begin, e.text.size()));
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("#%&_{}").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  if (escaped == "\\") return "\\backslash ";
  if (name == "mtext" && !escaped.empty()) return "\\text{" + escaped + "}";
  if (name == "mi" && text.size() > 1 && IsAsciiLetter(text.front()))
    return "\\mathrm{" + escaped + "}";
  return escaped;
}

// From the leaves up: what an element holds stands behind it in the table.
std::string FromMathMl(const Document& doc, uint32_t math) {
  const PageTable& table = *doc.table;
  const Element& root = table.elements[math];
  std::vector<Parts> parts(root.end - math);
  for (uint32_t i = root.end; i-- > math;) {
    const Element& e = table.elements[i];
    const std::string_view name = NameOf(table, e);
    if (name.starts_with("annotation")) continue;
    Parts& own = parts[i - math];
    std::reverse(own.begin(), own.end());
    std::string tex = e.children == 0 ? Leaf(doc, name, e) : Converted(name, own);
    own.clear();
    if (i == math) return tex;
    parts[e.parent - math].push_back(std::move(tex));
  }
  return "";
}

}  // namespace

std::string TexOf(const Document& doc, uint32_t math) {
  std::string given = Given(*doc.table, math);
  return given.empty() ? FromMathMl(doc, math) : given;
}

}  // namespace zhengwen::output::markdown
