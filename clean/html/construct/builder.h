// What the rules of tree construction are made of: inserting, closing, opening anew.
//
// Text is collected and inserted as Gumbo does it: when an element is inserted or closed or a
// comment comes, where the parser stands then.
//
// Source: HTML standard, 13.2.6.1 (inserting), 13.2.4.3 (reconstruction), 13.2.6.3 (implied end
// tags), 13.2.6.4.7 (adoption agency). One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_BUILDER_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_BUILDER_H_

#include <cstdint>
#include <vector>

#include "clean/html/construct/formatting_list.h"
#include "clean/html/construct/nodes.h"
#include "clean/html/construct/open_stack.h"
#include "clean/html/token.h"
#include "clean/html/tree.h"

namespace zhengwen::clean::html::construct {

inline constexpr uint32_t kMostClones = 1 << 15;  // beyond: the page is for Gumbo

// The name that counts: what stands for a script or style goes by the rules of its stand-in.
Tag NameOf(const Token& token);

class Builder {
 public:
  explicit Builder(Tree* tree) : nodes_(tree) {}

 protected:
  Tag Top() const { return open_.top().tag; }

  Place PlaceIn(const OpenElement& target);

  void AddText(const Token& token);
  void FlushText() {
    if (!text_.empty()) InsertText();
  }

  uint32_t Insert(const Token& token);  // and opens it
  uint32_t InsertImplied(Tag tag);
  void InsertEmpty(const Token& token);  // opens and closes it
  void InsertFormatting(const Token& token);

  void Pop();
  void PopThrough(Tag tag);  // up to and with the uppermost one, which there is
  void PopTo(Facts facts);   // until one of these, <html> or <template> is on top
  void ImpliedEnds(Tag except = Tag::count);
  void ImpliedEndsThoroughly();
  void CloseParagraph();  // if it is in button scope

  void Reconstruct();
  void Adopt(Tag subject);
  void ForgetAnchor();  // the last <a> among the formatting elements

  Nodes nodes_;
  OpenStack open_;
  FormattingList active_;
  std::vector<Run> text_;  // collected
  bool text_has_words_ = false;
  bool foster_ = false;  // "foster parenting" is on
  uint32_t clones_ = 0;

 private:
  void InsertText();
  uint32_t Clone(uint32_t element);
  bool AdoptOnce(Tag subject);
  uint32_t AdoptBetween(const FormattingEntry& formatting, size_t furthest, size_t* bookmark);
};

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_BUILDER_H_
