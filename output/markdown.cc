#include "output/markdown.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/ascii.h"
#include "core/settle.h"
#include "output/markdown/headings.h"
#include "output/markdown/inline_text.h"
#include "output/markdown/page_writer.h"

namespace zhengwen::output {
namespace {

// A dump: every line is a paragraph, or a heading.
std::string WriteLines(std::string text, const std::vector<KeptHeading>& headings) {
  using namespace markdown;
  std::string out;
  std::replace(text.begin(), text.end(), '\r', '\n');
  auto heading = headings.begin();
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    InlineRun run;
    run.text = TrimAsciiSpace(std::string_view(text).substr(at, end - at));
    while (heading != headings.end() && heading->begin < at) ++heading;
    const bool is_heading = heading != headings.end() && heading->begin < end;
    at = end + 1;
    if (run.text.empty()) continue;
    if (!out.empty()) out += '\n';
    if (is_heading) out += HeadingMarks(heading->level);
    out += WriteInline(run, is_heading ? InlinePlace::heading : InlinePlace::paragraph,
                       /*dollars=*/false);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string RenderMarkdown(const Document& doc, const MarkdownOptions& options) {
  if (doc.table) return markdown::WritePage(doc, options);
  Account account;
  return WriteLines(Render(doc, &account), doc.headings);
}

}  // namespace zhengwen::output
