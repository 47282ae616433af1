#include "clean/page.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "clean/html/blocks.h"
#include "clean/html/data_text.h"
#include "clean/html/open_frames.h"
#include "clean/html/tree.h"

namespace zhengwen::clean {
namespace {

// Of a tree that was too deep all text is there, as browsers show it; of one with too many nodes
// some is missing.
Reason Verdict(const html::Tree& tree, std::string_view text) {
  if (tree.verdict != Reason::none && (tree.verdict != Reason::too_deep || text.empty()))
    return tree.verdict;
  if (!text.empty()) return Reason::none;
  return tree.scripts.empty() ? Reason::empty : Reason::script_shell;
}

html::Tree Parse(std::string_view source) {
  const std::optional<std::string> renamed = html::RenameOpenFrames(source);
  if (!renamed) return html::ParseTree(source, {});
  html::Tree tree = html::ParseTree(*renamed, {});
  tree.source = source;  // the same places in what was received
  return tree;
}

}  // namespace

Document ReadPage(Document decoded, const html::DataNames& names) {
  if (!decoded.page.html || decoded.verdict != Reason::none) return decoded;
  RawPage page = std::move(decoded.page);
  std::string charset = std::move(decoded.charset);
  const uint32_t errors = decoded.decode_errors;
  auto table = std::make_shared<PageTable>();
  table->source = std::move(decoded).TakeText();
  const html::Tree tree = Parse(table->source);
  std::string text = html::BuildTable(tree, table.get());
  if (const auto data = html::FindDataText(*table, text, names))
    html::AppendDataText(*data, table.get(), &text);
  const Reason verdict = Verdict(tree, text);
  Document doc(std::move(page), std::move(text), std::move(charset));
  doc.decode_errors = errors;
  doc.verdict = verdict;
  doc.table = std::move(table);
  return doc;
}

}  // namespace zhengwen::clean
