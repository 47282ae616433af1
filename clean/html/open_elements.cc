#include "clean/html/open_elements.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kNone = SIZE_MAX;

// What the standard's scopes end at.
constexpr uint8_t kScope = 1;
constexpr uint8_t kListScope = 2;
constexpr uint8_t kButtonScope = 4;
constexpr uint8_t kTableScope = 8;
constexpr uint8_t kFormattingScope = 16;  // formatting is not opened anew beyond it

uint8_t Barriers(Tag tag) {
  switch (tag) {
    case Tag::html:
    case Tag::template_:
      return kScope | kTableScope | kFormattingScope;
    case Tag::table:
      return kScope | kTableScope;
    case Tag::applet:
    case Tag::caption:
    case Tag::td:
    case Tag::th:
    case Tag::marquee:
    case Tag::object:
      return kScope | kFormattingScope;
    case Tag::math:
    case Tag::svg:
      return kScope;
    case Tag::ol:
    case Tag::ul:
      return kListScope;
    case Tag::button:
      return kButtonScope;
    default:
      return 0;
  }
}

bool IsHeading(Tag tag) { return HeadingLevel(tag) > 0; }

bool IsTablePart(Tag tag) {
  return tag == Tag::tr || tag == Tag::td || tag == Tag::th || tag == Tag::tbody ||
         tag == Tag::thead || tag == Tag::tfoot || tag == Tag::caption || tag == Tag::colgroup;
}

// Start tags that close an open <p>; <table> does so in most documents only.
bool ClosesParagraph(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::center:
    case Tag::details:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::header:
    case Tag::hgroup:
    case Tag::listing:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::summary:
    case Tag::ul:
      return true;
    default:
      return IsHeading(tag);
  }
}

}  // namespace

void OpenElements::Push(Tag tag) {
  open_.push_back(tag);
  ++count_[static_cast<size_t>(tag)];
}

void OpenElements::CutTo(size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) --count_[static_cast<size_t>(open_.back())];
}

void OpenElements::Remove(size_t index) {
  --count_[static_cast<size_t>(open_[index])];
  open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index));
}

void OpenElements::Set(const std::vector<Tag>& open) {
  CutTo(0);
  for (const Tag tag : open) Push(tag);
}

size_t OpenElements::Find(Tag tag, uint8_t barriers) const {
  if (!IsOpen(tag)) return kNone;
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i] == tag) return i;
    if ((Barriers(open_[i]) & barriers) != 0) return kNone;
  }
  return kNone;
}

void OpenElements::Close(Tag tag, uint8_t barriers) {
  if (const size_t at = Find(tag, barriers); at != kNone) CutTo(at);
}

// The adoption agency leaves the blocks within open.
void OpenElements::CloseFormatting(Tag tag) {
  const size_t at = Find(tag, kScope);
  if (at == kNone) return;
  for (size_t i = at + 1; i < open_.size(); ++i)
    if (Has(open_[i], kSpecialTag)) return Remove(at);
  CutTo(at);
}

void OpenElements::CloseOrdinary(Tag tag) {
  if (!IsOpen(tag)) return;
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i] == tag) return CutTo(i);
    if (Has(open_[i], kSpecialTag)) return;
  }
}

void OpenElements::CloseListItem(Tag tag) {
  for (size_t i = open_.size(); i-- > 0;) {
    const Tag open = open_[i];
    if (open == tag || (tag != Tag::li && (open == Tag::dd || open == Tag::dt))) return CutTo(i);
    if (Has(open, kSpecialTag) && open != Tag::address && open != Tag::div && open != Tag::p)
      return;
  }
}

// Parts of a table close what stands in their way up to the table, and imply what is missing.
void OpenElements::StartInTable(Tag tag) {
  if (!IsOpen(Tag::table) && !IsOpen(Tag::template_)) return;  // ignored
  size_t within = open_.size();
  while (within > 0 && (Barriers(open_[within - 1]) & kTableScope) == 0) --within;
  const bool cell = tag == Tag::td || tag == Tag::th;
  size_t keep = within;
  const auto is_section = [](Tag t) {
    return t == Tag::tbody || t == Tag::thead || t == Tag::tfoot;
  };
  if ((cell || tag == Tag::tr) && keep < open_.size() && is_section(open_[keep])) ++keep;
  if (cell && keep < open_.size() && open_[keep] == Tag::tr) ++keep;
  CutTo(keep);
  if ((cell || tag == Tag::tr) && !open_.empty() && open_.back() == Tag::table) Push(Tag::tbody);
  if (cell && !open_.empty() && is_section(open_.back())) Push(Tag::tr);
  Push(tag);
}

// A table directly in a table closes that one.
void OpenElements::CloseTableAround() {
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i] == Tag::table) return CutTo(i);
    if (Barriers(open_[i]) != 0) return;
  }
}

void OpenElements::Start(Tag tag) {
  if (tag == Tag::html || tag == Tag::head || tag == Tag::body) return;
  if (IsTablePart(tag)) return StartInTable(tag);
  if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) CloseListItem(tag);
  if (ClosesParagraph(tag) || tag == Tag::li || tag == Tag::dd || tag == Tag::dt)
    Close(Tag::p, kScope | kButtonScope);
  if (IsHeading(tag) && !open_.empty() && IsHeading(open_.back())) CutTo(open_.size() - 1);
  if (tag == Tag::a || tag == Tag::nobr) CloseFormatting(tag);
  if (tag == Tag::a) {  // an outer one is closed alone, even beyond the scope
    if (const size_t at = Find(tag, kFormattingScope); at != kNone) Remove(at);
  }
  if (tag == Tag::button) Close(tag, kScope);
  if ((tag == Tag::option || tag == Tag::optgroup) && TopIs(Tag::option)) CutTo(open_.size() - 1);
  if (tag == Tag::optgroup && TopIs(Tag::optgroup) && IsOpen(Tag::select)) CutTo(open_.size() - 1);
  if (tag == Tag::select && IsOpen(Tag::select)) return End(tag);
  if (tag == Tag::table) CloseTableAround();
  Push(tag);
}

void OpenElements::End(Tag tag) {
  if (IsOpen(Tag::select) && tag != Tag::select && tag != Tag::option && tag != Tag::optgroup)
    return;  // most are ignored there
  if (IsTablePart(tag) || tag == Tag::table || tag == Tag::applet || tag == Tag::marquee ||
      tag == Tag::object) {
    Close(tag, kTableScope);
  } else if (tag == Tag::form) {
    if (const size_t at = Find(tag, kScope); at != kNone) Remove(at);
  } else if (tag == Tag::p) {
    Close(tag, kScope | kButtonScope);
  } else if (tag == Tag::li) {
    Close(tag, kScope | kListScope);
  } else if (IsHeading(tag)) {
    for (size_t i = open_.size(); i-- > 0 && (Barriers(open_[i]) & kScope) == 0;)
      if (IsHeading(open_[i])) return CutTo(i);
  } else if (ClosesParagraph(tag) || tag == Tag::button || tag == Tag::dd || tag == Tag::dt) {
    Close(tag, kScope);
  } else if (Has(tag, kFormattingTag)) {
    CloseFormatting(tag);
  } else if (tag == Tag::select || tag == Tag::template_ || tag == Tag::svg || tag == Tag::math) {
    Close(tag, 0);
  } else {
    CloseOrdinary(tag);
  }
}

}  // namespace zhengwen::clean::html
