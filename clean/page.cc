#include "clean/page.h"

#include <memory>
#include <string>
#include <utility>

#include "clean/html/blocks.h"
#include "clean/html/tree.h"

namespace zhengwen::clean {

Document ReadPage(Document decoded) {
  if (!decoded.page.html || decoded.verdict != Reason::none) return decoded;
  RawPage page = std::move(decoded.page);
  std::string charset = std::move(decoded.charset);
  const uint32_t errors = decoded.decode_errors;
  auto table = std::make_shared<PageTable>();
  table->source = std::move(decoded).TakeText();
  const html::Tree tree = html::ParseTree(table->source, {});
  std::string text = html::BuildTable(tree, table.get());
  Reason verdict = tree.verdict;
  if (verdict == Reason::none && text.empty())
    verdict = table->scripts.empty() ? Reason::empty : Reason::script_shell;
  Document doc(std::move(page), std::move(text), std::move(charset));
  doc.decode_errors = errors;
  doc.verdict = verdict;
  doc.table = std::move(table);
  return doc;
}

}  // namespace zhengwen::clean
