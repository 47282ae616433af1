// Over all real pages: every visible character lies in exactly one block, and every byte of the
// source is accounted for.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "clean/html/open_frames.h"
#include "clean/html/tree.h"
#include "clean/page.h"
#include "core/json.h"
#include "core/unicode.h"
#include "tests/support/data_names.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

bool IsVisible(char32_t c) { return (KindOf(c) & (kSpace | kLineEnd | kControl)) == 0; }

std::string Visible(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (IsVisible(c.value)) out.append(text.substr(at, c.size));
    at += c.size;
  }
  return out;
}

// Whether the text of node `i` is no text of the page, told from the tree alone.
bool IsUnseen(const html::Tree& tree, const PageTable& table,
              const std::vector<uint32_t>& element_of, uint32_t i) {
  constexpr std::array kNever = {Tag::applet,   Tag::audio,  Tag::canvas,   Tag::datalist,
                                 Tag::embed,    Tag::head,   Tag::iframe,   Tag::noembed,
                                 Tag::noframes, Tag::object, Tag::noscript, Tag::template_,
                                 Tag::title,    Tag::video};
  for (uint32_t n = tree.nodes[i].parent;; n = tree.nodes[n].parent) {
    const Element& e = table.elements[element_of[n]];
    if (std::find(kNever.begin(), kNever.end(), e.tag) != kNever.end()) return true;
    if (tree.nodes[n].foreign && table.View(e.start_tag).starts_with("<annotation")) return true;
    if (e.hidden >= HiddenBy::style) return true;
    if (tree.nodes[n].parent == n) return false;
  }
}

struct Totals {
  uint64_t pages = 0, with_data = 0, blocks = 0, elements = 0, characters = 0, unseen_runs = 0;
};

void Check(const std::string& name, const Document& doc, Totals* totals) {
  SCOPED_TRACE(name);
  const PageTable& table = *doc.table;
  const std::string parsed = html::RenameOpenFrames(table.source).value_or(table.source);
  const html::Tree tree = html::ParseTree(parsed, {});
  ++totals->pages;
  totals->blocks += table.blocks.size();
  totals->elements += table.elements.size();

  // Blocks cover the text but for the line ends between them, and runs cover what is visible.
  uint32_t at = 0;
  uint32_t run_at = 0;
  std::string of_runs;
  for (const PageBlock& b : table.blocks) {
    ASSERT_EQ(b.text.begin, at == 0 ? 0 : at + 1);
    ASSERT_LT(b.text.begin, b.text.end);
    ASSERT_TRUE(at == 0 || doc.text()[at] == '\n');
    at = b.text.end;
    ASSERT_EQ(b.run_begin, run_at);
    run_at = b.run_end;
    for (uint32_t r = b.run_begin; r < b.run_end; ++r) {
      ASSERT_LE(b.text.begin, table.runs[r].text.begin);
      ASSERT_LE(table.runs[r].text.end, b.text.end);
    }
    ASSERT_EQ(b.chars, CountCodePoints(doc.text().substr(b.text.begin, b.text.size())));
  }
  ASSERT_EQ(at, doc.text().size());
  ASSERT_EQ(run_at, table.runs.size());
  ASSERT_EQ(table.account.Sum(), table.source.size());

  // The tree's texts in order are the runs in order, but for what is not shown.
  std::vector<uint32_t> element_of(tree.nodes.size());
  uint32_t elements = 0;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i)
    if (tree.nodes[i].kind == html::NodeKind::element) element_of[i] = elements++;
  ASSERT_EQ(elements, table.elements.size());
  size_t run = 0;
  std::string seen;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const html::Node& node = tree.nodes[i];
    if (node.kind != html::NodeKind::text) continue;
    for (uint32_t r = node.begin_at; r < node.end_at; ++r) {
      const html::Run& source = tree.runs[r];
      std::string decoded;
      html::AppendText(tree, source, &decoded);
      const std::string visible = Visible(decoded);
      if (visible.empty()) continue;
      const bool taken = run < table.runs.size() && table.runs[run].source.begin >= source.begin &&
                         table.runs[run].source.end <= source.end;
      if (!taken) {
        ASSERT_TRUE(IsUnseen(tree, table, element_of, i)) << visible;
        ++totals->unseen_runs;
        continue;
      }
      const Slice text = table.runs[run].text;
      ASSERT_EQ(Visible(doc.text().substr(text.begin, text.size())), visible);
      seen += visible;
      ++run;
    }
  }
  // Behind them stands what comes out of the page's data.
  const auto data = std::find_if(table.blocks.begin(), table.blocks.end(),
                                 [](const PageBlock& b) { return b.origin != BlockOrigin::tree; });
  const bool no_data = data == table.blocks.end();
  ASSERT_EQ(run, no_data ? table.runs.size() : data->run_begin);
  ASSERT_EQ(Visible(doc.text().substr(0, no_data ? doc.text().size() : data->text.begin)), seen);
  totals->with_data += no_data ? 0 : 1;
  totals->characters += CountCodePoints(seen);
}

TEST(RealPages, EveryVisibleCharacterLiesInExactlyOneBlock) {
  for (const std::string set : {"wcxb", "zh", "other"}) {
    SKIP_WITHOUT_SHARED(set + "/truth.jsonl");
    std::ifstream truth(*zhengwen::testing::SharedPath(set + "/truth.jsonl"));
    Totals totals;
    for (std::string line; std::getline(truth, line);) {
      const Result<JsonObject> row = JsonObject::Parse(line);
      ASSERT_TRUE(row);
      const std::string name(*row->String("page"));
      RawPage page;
      page.html = true;
      page.bytes = zhengwen::testing::ReadPacked(*zhengwen::testing::SharedPath(set + "/" + name));
      const Document doc = ReadDocument(std::move(page), {}, testing::TheDataNames());
      ASSERT_NE(doc.table, nullptr) << name;
      Check(name, doc, &totals);
      if (HasFatalFailure()) return;
    }
    std::printf("%s: %lu pages (%lu with data), %lu elements, %lu blocks, %lu visible characters; ",
                set.c_str(), totals.pages, totals.with_data, totals.elements, totals.blocks,
                totals.characters);
    std::printf("%lu runs unseen\n", totals.unseen_runs);
  }
}

}  // namespace
}  // namespace zhengwen::clean
