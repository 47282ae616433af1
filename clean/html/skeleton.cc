#include "clean/html/skeleton.h"

#include <algorithm>
#include <array>
#include <optional>

#include "clean/html/active_formatting.h"
#include "clean/html/attribute_ids.h"
#include "clean/html/attributes.h"
#include "clean/html/char_refs.h"
#include "clean/html/foreign.h"
#include "clean/html/internal/gumbo.h"
#include "clean/html/markup.h"
#include "clean/html/open_elements.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestName = 32;       // of an element in svg or math, as passed on
constexpr size_t kLongestDoctype = 1024;  // bytes; a longer one means quirks mode
constexpr size_t kMostFormatting = 64;    // elements that may be opened anew
constexpr size_t kProbeBudget = size_t{1} << 28;

class Builder {
 public:
  Builder(std::string_view source, const TreeLimits& limits, Formatting formatting)
      : source_(source), limits_(limits), formatting_(formatting) {}

  Skeleton Build();

 private:
  // A tag as it is read: its name, and where it ends.
  struct ReadTag {
    Tag tag = Tag::unknown;
    std::string_view name;  // as in the source
    size_t begin = 0, end = 0;
    bool self_closing = false;
  };

  void ReadText();
  void ReadMarkup();
  void ReadDeclaration();
  void ReadStartTag();
  void ReadEndTag();
  std::optional<ReadTag> ScanTag(size_t name_begin);

  void StartElement(const ReadTag& tag);
  void StartForeign(const ReadTag& tag);
  void RawText(const ReadTag& tag);
  bool IsRawHere(const ReadTag& tag);
  bool HasRoom(Tag tag);
  void FollowSelect(Tag tag);
  void FollowFormatting(Tag tag, uint32_t attributes);
  void EndForeign(Tag tag);

  void AddText(size_t begin, size_t end);
  void AddLetter(char letter, size_t begin, size_t end, bool verbatim);
  void AddTag(const ReadTag& tag, std::string_view attributes);
  void AddName(const ReadTag& tag);
  void AddComment();
  std::string KeptAttributes(const ReadTag& tag, uint32_t* id);

  bool MayAsk();
  internal::Position AskPosition();

  uint32_t At() const { return static_cast<uint32_t>(out_.html.size()); }
  bool WithinForeign() const { return foreign_ > 0 || at_ < simple_math_end_; }

  const std::string_view source_;
  const TreeLimits& limits_;
  const Formatting formatting_;
  Skeleton out_;
  size_t at_ = 0;

  OpenElements open_;
  ActiveFormatting active_;
  AttributeIds ids_;
  std::array<uint32_t, static_cast<size_t>(Tag::count)> left_out_ = {};  // start tags too deep
  size_t simple_math_end_ = 0;
  int foreign_ = 0;         // svg and math that may be open
  bool in_select_ = false;  // a select may be open
  bool odd_ = false;        // a frameset, or something odd in a template or select, was seen
  int templates_ = 0;
  bool doctype_seen_ = false;
  bool after_pre_ = false;  // the next line feed may not count
};

bool IsNul(char c) { return c == '\0'; }

// White space at `at`, as it stands there or as a reference; its size, or 0.
size_t SpaceAt(std::string_view text, size_t at) {
  if (IsHtmlSpace(text[at])) return 1;
  if (text[at] != '&') return 0;
  const CharRef ref = ReadCharRef(text, at, RefPlace::text);
  return ref.size > 0 && ref.first < 0x80 && IsHtmlSpace(static_cast<char>(ref.first)) ? ref.size
                                                                                       : 0;
}

size_t LineFeedAt(std::string_view text, size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
  if (text[at] != '&') return 0;
  const CharRef ref = ReadCharRef(text, at, RefPlace::text);
  return ref.first == '\n' ? ref.size : 0;
}

bool IsVerbatim(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return c == '&' || c == '\r' || c == '\0'; });
}

bool EqualsLower(std::string_view a, std::string_view lower) { return DecodedName(a) == lower; }

// A letter per position: "qa", "qb", ... No such attribute means anything to the parser.
std::string IdName(uint32_t id) {
  std::string name = " q";
  for (; id > 0; id /= 26) name.push_back(static_cast<char>('a' + id % 26));
  return name;
}

Skeleton Builder::Build() {
  out_.html.reserve(source_.size() / 8);
  while (at_ < source_.size()) {
    if (out_.tags.size() + out_.texts.size() >= limits_.nodes) {
      out_.verdict = Reason::too_many_nodes;
      break;
    }
    ReadText();
    if (at_ < source_.size()) ReadMarkup();
  }
  return std::move(out_);
}

// Up to the next '<' that begins markup.
void Builder::ReadText() {
  size_t end = at_;
  for (;; ++end) {
    end = std::min(source_.find('<', end), source_.size());
    if (end + 1 >= source_.size()) {
      end = source_.size();
      break;
    }
    const char next = source_[end + 1];
    if (IsAsciiLetter(next) || next == '!' || next == '?') break;
    if (next == '/' && end + 2 < source_.size()) break;
  }
  AddText(at_, end);
  at_ = end;
}

void Builder::AddText(size_t begin, size_t end) {
  const std::string_view text = source_.substr(0, end);
  if (begin == end) return;
  if (after_pre_) {
    after_pre_ = false;
    if (const size_t size = LineFeedAt(text, begin); size > 0) {
      AddLetter('\n', begin, begin + size, false);
      begin += size;
    }
  }
  while (begin < end) {
    size_t to = begin;
    if (IsNul(text[begin])) {
      while (to < end && IsNul(text[to])) ++to;
      AddLetter('\0', begin, to, false);
    } else {
      for (size_t size; to < end && (size = SpaceAt(text, to)) > 0;) to += size;
      if (to > begin) AddLetter(' ', begin, to, IsVerbatim(text.substr(begin, to - begin)));
      begin = to;
      to = std::min(text.find('\0', begin), end);
      if (to > begin) AddLetter('x', begin, to, IsVerbatim(text.substr(begin, to - begin)));
    }
    begin = to;
  }
}

void Builder::AddLetter(char letter, size_t begin, size_t end, bool verbatim) {
  out_.texts.push_back(
      {At(), {static_cast<uint32_t>(begin), static_cast<uint32_t>(end), verbatim}});
  out_.html.push_back(letter);
}

void Builder::AddComment() {
  out_.html.append("<!-->");
  after_pre_ = false;
}

// source_[at_] is a '<' that begins markup.
void Builder::ReadMarkup() {
  const char next = source_[at_ + 1];
  if (IsAsciiLetter(next)) return ReadStartTag();
  if (next == '!') return ReadDeclaration();
  if (next == '/') {
    const char name = source_[at_ + 2];
    if (IsAsciiLetter(name)) return ReadEndTag();
    if (name == '>') {
      at_ += 3;
      return;
    }
  }
  AddComment();
  at_ = BogusCommentEnd(source_, next == '/' ? at_ + 2 : at_ + 1);
}

void Builder::ReadDeclaration() {
  constexpr std::string_view kDoctype = "<!doctype";
  constexpr std::string_view kCdata = "<![CDATA[";
  const std::string_view rest = source_.substr(at_);
  if (rest.starts_with("<!--")) {
    AddComment();
    at_ = CommentEnd(source_, at_ + 4);
  } else if (EqualsLower(rest.substr(0, kDoctype.size()), kDoctype)) {
    const size_t end = BogusCommentEnd(source_, at_ + kDoctype.size());
    const bool whole = !doctype_seen_ && end - at_ <= kLongestDoctype;
    out_.html.append(whole ? source_.substr(at_, end - at_) : std::string_view("<!doctype>"));
    doctype_seen_ = true;
    after_pre_ = false;
    at_ = end;
  } else if (foreign_ > 0 && rest.starts_with(kCdata) && MayAsk() && AskPosition().foreign) {
    const size_t begin = at_ + kCdata.size();
    const size_t end = CdataEnd(source_, begin);
    const bool blank = std::all_of(source_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   source_.begin() + static_cast<std::ptrdiff_t>(end), IsHtmlSpace);
    if (end > begin) AddLetter(blank ? ' ' : 'x', begin, end, true);
    at_ = std::min(end + 3, source_.size());
  } else {
    AddComment();
    at_ = BogusCommentEnd(source_, at_ + 2);
  }
}

// Nothing if the source ends within the tag: then it is none.
std::optional<Builder::ReadTag> Builder::ScanTag(size_t name_begin) {
  const size_t name_end = at_ + TagNameEnd(source_.substr(at_));
  const std::string_view name = source_.substr(name_begin, name_end - name_begin);
  AttributeReader reader(source_, name_end);
  Attribute attribute;
  AttributeReader::Found found;
  while ((found = reader.Next(&attribute)) == AttributeReader::Found::attribute) continue;
  if (found == AttributeReader::Found::text_end) {
    at_ = source_.size();
    return std::nullopt;
  }
  const ReadTag tag{TagNamed(name), name, at_, reader.at(), reader.self_closing()};
  at_ = reader.at();
  return tag;
}

void Builder::ReadStartTag() {
  const std::optional<ReadTag> tag = ScanTag(at_ + 1);
  if (!tag) return;
  after_pre_ = false;
  if (tag->tag == Tag::svg || tag->tag == Tag::math) return StartForeign(*tag);
  if (Has(tag->tag, kRawTag) && IsRawHere(*tag)) return RawText(*tag);
  StartElement(*tag);
}

void Builder::StartElement(const ReadTag& tag) {
  const bool closed = Has(tag.tag, kVoidTag) || (tag.self_closing && WithinForeign());
  if (Has(tag.tag, kFormattingTag) &&
      (formatting_ == Formatting::leave_out || active_.size() >= kMostFormatting)) {
    out_.verdict = Reason::too_deep;
    ++left_out_[static_cast<size_t>(tag.tag)];
    return;
  }
  if (!closed && !HasRoom(tag.tag)) return;
  if (tag.tag == Tag::frameset) odd_ = true;
  if (templates_ > 0 && (tag.tag == Tag::col || tag.tag == Tag::colgroup)) odd_ = true;
  if (tag.tag == Tag::template_) {
    ++templates_;
    odd_ = odd_ || in_select_;
  }
  FollowSelect(tag.tag);
  uint32_t id = 0;
  AddTag(tag, KeptAttributes(tag, &id));
  FollowFormatting(tag.tag, id);
  if (!closed) open_.Start(tag.tag);
  after_pre_ = tag.tag == Tag::pre || tag.tag == Tag::listing;
  if (tag.tag == Tag::html && out_.html_tag.end == 0) out_.html_tag = out_.tags.back();
  if (tag.tag == Tag::body && out_.body_tag.end == 0) out_.body_tag = out_.tags.back();
}

// Whether one more element may be opened; asks the parser before it says no.
bool Builder::HasRoom(Tag tag) {
  if (open_.depth() < limits_.depth) return true;
  if (MayAsk()) open_.Set(AskPosition().open);
  if (open_.depth() < limits_.depth) return true;
  out_.verdict = Reason::too_deep;
  ++left_out_[static_cast<size_t>(tag)];
  return false;
}

void Builder::FollowSelect(Tag tag) {
  if (tag == Tag::select) {
    in_select_ = !in_select_;
  } else if (tag == Tag::input || tag == Tag::keygen || tag == Tag::textarea) {
    in_select_ = false;
  }
}

void Builder::FollowFormatting(Tag tag, uint32_t attributes) {
  if (Has(tag, kFormattingTag)) {
    if (tag == Tag::a) active_.End(tag);
    active_.Start(tag, attributes);
  } else if (tag == Tag::td || tag == Tag::th || tag == Tag::caption || tag == Tag::object ||
             tag == Tag::applet || tag == Tag::marquee || tag == Tag::template_) {
    if (tag == Tag::td || tag == Tag::th) active_.EndScope();
    active_.StartScope();
  }
}

// Attributes that the parser looks at.
std::string Builder::KeptAttributes(const ReadTag& tag, uint32_t* id) {
  const std::string_view text = source_.substr(tag.begin, tag.end - tag.begin);
  std::string kept;
  if (Has(tag.tag, kFormattingTag) && tag.tag != Tag::a) {
    *id = ids_.IdOf(text, limits_.attributes);
    if (*id != 0) kept = IdName(*id);
    if (tag.tag == Tag::font && foreign_ > 0 &&
        (FindAttribute(text, "color") || FindAttribute(text, "face") ||
         FindAttribute(text, "size")))
      kept += " size";
  } else if (tag.tag == Tag::input) {
    const auto type = FindAttribute(text, "type");
    if (type && EqualsLower(DecodedValue(*type), "hidden")) kept = " type=hidden";
  } else if (foreign_ > 0 && EqualsLower(tag.name, "annotation-xml")) {
    const auto encoding = FindAttribute(text, "encoding");
    const std::string value = encoding ? DecodedName(DecodedValue(*encoding)) : "";
    if (value == "text/html" || value == "application/xhtml+xml") kept = " encoding=text/html";
  }
  return kept;
}

void Builder::AddTag(const ReadTag& tag, std::string_view attributes) {
  out_.tags.push_back(
      {At(), tag.tag, static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end)});
  out_.html.push_back('<');
  AddName(tag);
  out_.html.append(attributes);
  if (tag.self_closing && WithinForeign()) out_.html.append("/");
  out_.html.push_back('>');
}

// Elements that the standard does not know are one to it; not so in svg and math.
void Builder::AddName(const ReadTag& tag) {
  constexpr std::string_view kUnknown = "z";
  if (tag.tag != Tag::unknown) {
    out_.html.append(Name(tag.tag));
  } else if (WithinForeign()) {
    for (const char c : DecodedName(tag.name.substr(0, kLongestName)))
      out_.html.push_back(IsAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' ? c : '_');
  } else {
    out_.html.append(EqualsLower(tag.name, "image") ? "image" : kUnknown);
  }
}

void Builder::StartForeign(const ReadTag& tag) {
  if (tag.self_closing) {
    out_.tags.push_back(
        {At(), tag.tag, static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end)});
    out_.html.append(tag.tag == Tag::svg ? "<svg/>" : "<math/>");
    return;
  }
  if (foreign_ == 0 && !in_select_ && !odd_ && at_ >= simple_math_end_) {
    if (tag.tag == Tag::svg) {
      const size_t end = SimpleSvgEnd(source_, at_);
      if (end != kNotSimple) {
        out_.tags.push_back(
            {At(), tag.tag, static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end)});
        out_.html.append("<svg/>");
        at_ = end;
        return;
      }
    } else if (const size_t end = SimpleMathEnd(source_, at_); end != kNotSimple) {
      simple_math_end_ = end;
    }
  }
  if (!HasRoom(tag.tag)) return;
  AddTag(tag, "");
  open_.Start(tag.tag);
  if (at_ >= simple_math_end_) ++foreign_;
}

// Whether the content of title, script ... is raw text, as it is unless the tag is ignored or
// stands in svg or math.
bool Builder::IsRawHere(const ReadTag& tag) {
  const bool select_decides = in_select_ && tag.tag != Tag::script && tag.tag != Tag::textarea;
  if (!select_decides && foreign_ == 0 && !odd_) return true;
  if (!MayAsk()) return true;
  const std::string probe = out_.html + "<" + std::string(Name(tag.tag)) + ">";
  return internal::BecomesHtmlElement(probe, At(), kProbeBudget);
}

void Builder::RawText(const ReadTag& tag) {
  FollowSelect(tag.tag);
  AddTag(tag, "");
  const size_t begin = at_;
  size_t end = source_.size();
  if (tag.tag == Tag::script) {
    end = ScriptEnd(source_, begin);
    out_.scripts.push_back({static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end),
                            static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  } else if (tag.tag != Tag::plaintext) {
    end = RawTextEnd(source_, begin, Name(tag.tag));
  }
  const bool references = tag.tag == Tag::title || tag.tag == Tag::textarea;
  if (begin < end && (references || tag.tag == Tag::xmp || tag.tag == Tag::plaintext)) {
    size_t from = begin;
    const std::string_view text = source_.substr(0, end);
    if (tag.tag == Tag::textarea) from += LineFeedAt(text, from);
    if (from > begin) AddLetter('\n', begin, from, false);
    if (from < end) AddLetter('x', from, end, !references || IsVerbatim(text.substr(from)));
  }
  at_ = end;
  if (at_ < source_.size() && ScanTag(at_ + 2)) {
    out_.html.append("</");
    out_.html.append(Name(tag.tag));
    out_.html.push_back('>');
  }
}

void Builder::ReadEndTag() {
  const std::optional<ReadTag> tag = ScanTag(at_ + 2);
  if (!tag) return;
  after_pre_ = false;
  if (uint32_t& left_out = left_out_[static_cast<size_t>(tag->tag)]; left_out > 0) {
    --left_out;
    return;
  }
  out_.html.append("</");
  AddName(*tag);
  out_.html.push_back('>');
  open_.End(tag->tag);
  if (Has(tag->tag, kFormattingTag)) active_.End(tag->tag);
  if (tag->tag == Tag::td || tag->tag == Tag::th || tag->tag == Tag::caption ||
      tag->tag == Tag::object || tag->tag == Tag::applet || tag->tag == Tag::marquee ||
      tag->tag == Tag::template_)
    active_.EndScope();
  if (tag->tag == Tag::select) in_select_ = false;
  if (tag->tag == Tag::template_ && templates_ > 0) --templates_;
  if (tag->tag == Tag::svg || tag->tag == Tag::math) EndForeign(tag->tag);
}

void Builder::EndForeign(Tag) {
  if (foreign_ == 0 || --foreign_ > 0 || !MayAsk()) return;
  for (const Tag open : AskPosition().open)
    if (open == Tag::svg || open == Tag::math) foreign_ = 1;
}

bool Builder::MayAsk() { return out_.questions < kMostQuestions; }

internal::Position Builder::AskPosition() {
  ++out_.questions;
  return internal::PositionBehind(out_.html, kProbeBudget);
}

}  // namespace

Skeleton MakeSkeleton(std::string_view source, const TreeLimits& limits, Formatting formatting) {
  return Builder(source, limits, formatting).Build();
}

}  // namespace zhengwen::clean::html
