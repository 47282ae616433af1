#include "output/markdown.h"

#include <algorithm>
#include <string_view>

#include "core/ascii.h"
#include "core/settle.h"
#include "output/markdown/inline_text.h"
#include "output/markdown/page_writer.h"

namespace zhengwen::output {
namespace {

// A dump: every line is a paragraph.
std::string WriteLines(std::string text) {
  using namespace markdown;
  std::string out;
  std::replace(text.begin(), text.end(), '\r', '\n');
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    InlineRun run;
    run.text = TrimAsciiSpace(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (run.text.empty()) continue;
    if (!out.empty()) out += '\n';
    out += WriteInline(run, InlinePlace::paragraph, /*dollars=*/false);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string RenderMarkdown(const Document& doc, const MarkdownOptions& options) {
  if (doc.table) return markdown::WritePage(doc, options);
  Account account;
  return WriteLines(Render(doc, &account));
}

}  // namespace zhengwen::output
