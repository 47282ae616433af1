// The rules of tree construction: what a token does in each insertion mode.
//
// Source: HTML standard, 13.2.6.4 and 13.2.6.5, as it was in 2015 and as Gumbo has it; framesets
// left out. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCTOR_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCTOR_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/html/construct/builder.h"
#include "clean/html/token_sink.h"

namespace zhengwen::clean::html::construct {

enum class Mode : uint8_t {
  initial,
  before_html,
  before_head,
  in_head,
  in_head_noscript,
  after_head,
  in_body,
  text,
  in_table,
  in_table_text,
  in_caption,
  in_column_group,
  in_table_body,
  in_row,
  in_cell,
  in_select,
  in_select_in_table,
  in_template,
  after_body,
  after_after_body,
};

class Constructor : private Builder {
 public:
  explicit Constructor(Tree* tree) : Builder(tree), source_(tree->source) {}

  void Feed(const Token& token);
  // The page is not for this class. What is fed from then on is ignored.
  bool gave_up() const { return gave_up_ || clones_ > kMostClones; }

  // As TokenSink has them.
  Position Where() const;
  bool Inserts(Tag tag);

  // The page ends. `html_tag`, `body_tag`: where these elements, if they were
  // implied, have their attributes from.
  void Finish(const Token& html_tag, const Token& body_tag);

 private:
  void Advance(const Token& token);
  void Process(const Token& token);
  void ProcessByMode(const Token& token);
  void Again(Mode mode) {
    mode_ = mode;
    again_ = true;
  }
  void GiveUp() { gave_up_ = true; }

  // questions.cc
  std::vector<Tag> Around() const;
  bool InsertsPart();

  // head_modes.cc
  void Initial(const Token& token);
  void BeforeHtml(const Token& token);
  void BeforeHead(const Token& token);
  void InHead(const Token& token);
  void InHeadNoscript(const Token& token);
  void AfterHead(const Token& token);
  void AfterBody(const Token& token);
  bool IsQuirky(const Token& doctype) const;
  void InsertHead(const Token& token);
  void ReopenHead(const Token& token);

  // body_mode.cc, body_start_tags.cc, body_end_tags.cc
  void InBody(const Token& token);
  void Text(const Token& token);
  void InsertRawText(const Token& token);
  void StartInBody(const Token& token, Tag tag);
  void StartListItem(const Token& token, Tag tag);
  void StartButton(const Token& token);
  void StartAnchor(const Token& token);
  void StartNobr(const Token& token);
  void StartSelect(const Token& token);
  void StartRuby(const Token& token, Tag tag);
  void StartForm(const Token& token);
  void StartForeign(const Token& token);
  void EndInBody(const Token& token, Tag tag);
  void EndBody(const Token& token);
  void EndForm();
  void EndHeading();
  void EndParagraph();
  void EndOther(Tag tag);

  // table_modes.cc, table_parts.cc
  void InTable(const Token& token);
  void InTableText(const Token& token);
  void StartInTable(const Token& token, Tag tag);
  void Foster(const Token& token);
  void CloseTable();
  void InCaption(const Token& token);
  void InColumnGroup(const Token& token);
  void InTableBody(const Token& token);
  void InRow(const Token& token);
  void LeaveRow();
  void InCell(const Token& token);
  void CloseCell(Tag tag);

  // foreign_mode.cc
  std::string_view NameAt(uint32_t begin, uint32_t end) const;
  bool GoesByHtml(const Token& token) const;
  void InForeign(const Token& token);
  void StartInForeign(const Token& token);
  void EndInForeign(const Token& token);
  Tag ForeignKind(const Token& token, bool math) const;
  void InsertForeign(const Token& token, bool math);
  void ProcessOddName(const Token& token);

  // select_modes.cc
  void InSelect(const Token& token);
  void StartInSelect(const Token& token, Tag tag);
  void InSelectInTable(const Token& token);
  void CloseSelect();

  // template_mode.cc
  void InTemplate(const Token& token);
  void StartTemplate(const Token& token);
  void EndTemplate();
  void EndTemplateWithPage();
  void BecomeTemplateOf(Mode mode);
  void ResetMode();
  bool ModeOf(size_t index, Mode* mode) const;

  const std::string_view source_;
  Mode mode_ = Mode::initial;
  Mode original_mode_ = Mode::initial;  // to go back to from text and in_table_text
  std::vector<Mode> template_modes_;
  bool again_ = false;  // the token is to be processed once more
  bool gave_up_ = false;
  bool quirks_ = false;
  bool ignore_line_feed_ = false;  // behind <pre>, if it comes next
  uint32_t head_ = kNone;
  uint32_t form_ = kNone;
  uint32_t implied_html_ = kNone, implied_body_ = kNone;
};

// Whether the token is a start tag, or an end tag, of this name.
inline bool IsStart(const Token& token, Tag tag) {
  return token.kind == TokenKind::start_tag && NameOf(token) == tag;
}
inline bool IsEnd(const Token& token, Tag tag) {
  return token.kind == TokenKind::end_tag && token.tag == tag;
}
inline bool IsWhiteSpace(const Token& token) {
  return token.kind == TokenKind::text && (token.letter == kBlank || token.letter == kLineFeed);
}
inline bool IsNul(const Token& token) {
  return token.kind == TokenKind::text && token.letter == kNul;
}

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCTOR_H_
