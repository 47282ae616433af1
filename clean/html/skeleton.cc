#include "clean/html/skeleton.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "clean/html/active_formatting.h"
#include "clean/html/attributes.h"
#include "clean/html/foreign.h"
#include "clean/html/markup.h"
#include "clean/html/open_elements.h"
#include "clean/html/skeleton_writer.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kMostFormatting = 32;  // elements that may be opened anew
constexpr size_t kFirstCheck = 65536;   // tags and texts; of pages that have so many
constexpr size_t kMostAstray = 64;      // elements by which the depth may be wrong
constexpr uint32_t kLastQuestions = 8;  // beyond kMostQuestions: whether svg or math is closed

class Reader {
 public:
  Reader(std::string_view source, const TreeLimits& limits, Formatting formatting, TokenSink* sink)
      : source_(source),
        limits_(limits),
        formatting_(formatting),
        sink_(*sink),
        writer_(source, limits.attributes, sink) {}

  Skeleton Read();

 private:
  void ReadText();
  void ReadMarkup();
  void ReadDeclaration();
  void ReadStartTag();
  void ReadEndTag();
  std::optional<SourceTag> ScanTag(size_t name_begin);

  void StartElement(const SourceTag& tag);
  bool MayHoldFrameset();
  void StartForeign(const SourceTag& tag);
  void StartRawText(const SourceTag& tag);
  bool IsRawHere(const SourceTag& tag);
  bool HasRoom();
  void LeaveOut(Tag tag);
  void CheckDepth();
  void FollowSelect(Tag tag);
  void FollowFormatting(Tag tag, uint32_t attributes);
  void EndForeign();

  bool MayAsk() { return writer_.skeleton().questions < kMostQuestions; }
  Position AskPosition();
  bool AskIfHtml(Tag tag);

  Surroundings Around() const {
    return foreign_ > 0 || at_ < simple_math_end_ ? Surroundings::maybe_foreign
                                                  : Surroundings::html;
  }

  const std::string_view source_;
  const TreeLimits& limits_;
  const Formatting formatting_;
  TokenSink& sink_;
  SkeletonWriter writer_;
  size_t at_ = 0;

  OpenElements open_;
  ActiveFormatting active_;
  std::array<uint32_t, static_cast<size_t>(Tag::count)> left_out_ = {};  // start tags
  size_t simple_math_end_ = 0;
  int foreign_ = 0;                     // svg and math that may be open
  bool in_select_ = false;              // a select may be open
  std::optional<bool> holds_frameset_;  // the source, somewhere
  bool odd_ = false;     // a frameset, or something odd in a template or select, was seen
  bool unsure_ = false;  // svg or math may be open though foreign_ is 0
  int templates_ = 0;
  size_t next_check_ = kFirstCheck;
  bool trusted_ = true;  // open_ follows the parser
};

// Elements from which the parser finds out where it stands, be they in svg or math: there they
// would lead it astray (and Gumbo stops the program).
bool DecidesMode(Tag tag) {
  switch (tag) {
    case Tag::html:
    case Tag::frameset:
    case Tag::template_:
    case Tag::select:
    case Tag::caption:
    case Tag::colgroup:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
      return true;
    default:
      return false;
  }
}

bool OpensScope(Tag tag) {
  return tag == Tag::td || tag == Tag::th || tag == Tag::caption || tag == Tag::object ||
         tag == Tag::applet || tag == Tag::marquee || tag == Tag::template_;
}

Skeleton Reader::Read() {
  Skeleton& skeleton = writer_.skeleton();
  while (at_ < source_.size() && !sink_.gave_up()) {
    const size_t pieces = skeleton.pieces;
    if (pieces >= limits_.nodes) {
      skeleton.verdict = Reason::too_many_nodes;
      break;
    }
    if (pieces >= next_check_) CheckDepth();
    ReadText();
    if (at_ < source_.size()) ReadMarkup();
  }
  return std::move(skeleton);
}

// Up to the next '<' that begins markup.
void Reader::ReadText() {
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
  writer_.Text(at_, end);
  at_ = end;
}

// source_[at_] is a '<' that begins markup.
void Reader::ReadMarkup() {
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
  writer_.Comment();
  at_ = BogusCommentEnd(source_, next == '/' ? at_ + 2 : at_ + 1);
}

void Reader::ReadDeclaration() {
  constexpr std::string_view kDoctype = "<!doctype";
  constexpr std::string_view kCdata = "<![CDATA[";
  const std::string_view rest = source_.substr(at_);
  if (rest.starts_with("<!--")) {
    writer_.Comment();
    at_ = CommentEnd(source_, at_ + 4);
  } else if (BeginsInAnyCase(rest, kDoctype)) {
    const size_t end = BogusCommentEnd(source_, at_ + kDoctype.size());
    writer_.Doctype(at_, end);
    at_ = end;
  } else if (foreign_ > 0 && rest.starts_with(kCdata) && MayAsk() && AskPosition().foreign) {
    const size_t begin = at_ + kCdata.size();
    const size_t end = CdataEnd(source_, begin);
    writer_.Cdata(begin, end);
    at_ = std::min(end + 3, source_.size());
  } else {
    writer_.Comment();
    at_ = BogusCommentEnd(source_, at_ + 2);
  }
}

// Nothing if the source ends within the tag: then it is none.
std::optional<SourceTag> Reader::ScanTag(size_t name_begin) {
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
  const SourceTag tag{TagNamed(name), name, at_, reader.at(), reader.self_closing()};
  at_ = reader.at();
  return tag;
}

void Reader::ReadStartTag() {
  const std::optional<SourceTag> tag = ScanTag(at_ + 1);
  if (!tag) return;
  if (tag->tag == Tag::svg || tag->tag == Tag::math) return StartForeign(*tag);
  if (Has(tag->tag, kRawTag) && IsRawHere(*tag)) return StartRawText(*tag);
  StartElement(*tag);
}

void Reader::StartElement(const SourceTag& tag) {
  if (Has(tag.tag, kFormattingTag) &&
      (formatting_ == Formatting::leave_out || active_.size() >= kMostFormatting))
    return LeaveOut(tag.tag);
  if ((foreign_ > 0 || unsure_) && DecidesMode(tag.tag) && !(MayAsk() && AskIfHtml(tag.tag)))
    return LeaveOut(tag.tag);
  const bool closed =
      Has(tag.tag, kVoidTag) || (tag.self_closing && Around() == Surroundings::maybe_foreign);
  if (!closed && !HasRoom()) return LeaveOut(tag.tag);
  if (tag.tag == Tag::frameset) odd_ = true;
  if (templates_ > 0 && (tag.tag == Tag::col || tag.tag == Tag::colgroup)) odd_ = true;
  if (tag.tag == Tag::template_) {
    ++templates_;
    odd_ = odd_ || in_select_;
  }
  if (odd_) writer_.SplitBlanks();
  FollowSelect(tag.tag);
  FollowFormatting(tag.tag, writer_.StartTag(tag, Around()));
  if (!closed) open_.Start(tag.tag);
}

// Whether one more element may be opened; asks before it says no.
bool Reader::HasRoom() {
  if (open_.depth() < limits_.depth) return true;
  if (MayAsk()) open_.Set(AskPosition().open);
  return open_.depth() < limits_.depth;
}

// On a page made to lead open_ astray, end tags no longer count.
void Reader::CheckDepth() {
  next_check_ += next_check_ / 2;
  const std::vector<Tag> open = AskPosition().open;
  if (open.size() <= open_.depth() + kMostAstray) return;
  trusted_ = false;
  open_.Set(open);
}

void Reader::LeaveOut(Tag tag) {
  writer_.skeleton().verdict = Reason::too_deep;
  ++left_out_[static_cast<size_t>(tag)];
}

void Reader::FollowSelect(Tag tag) {
  if (tag == Tag::select) {
    in_select_ = true;
  } else if (tag == Tag::input || tag == Tag::keygen || tag == Tag::textarea) {
    in_select_ = false;
  }
}

void Reader::FollowFormatting(Tag tag, uint32_t attributes) {
  if (Has(tag, kFormattingTag)) {
    if (tag == Tag::a) active_.End(tag);
    active_.Start(tag, attributes);
  } else if (OpensScope(tag)) {
    if (tag == Tag::td || tag == Tag::th) active_.EndScope();
    active_.StartScope();
  }
}

bool Reader::MayHoldFrameset() {
  constexpr std::string_view kName = "frameset";
  if (!sink_.takes_framesets()) return false;
  if (holds_frameset_) return *holds_frameset_;
  holds_frameset_ = false;
  for (size_t at = source_.find('<'); at != std::string_view::npos && !*holds_frameset_;
       at = source_.find('<', at + 1))
    holds_frameset_ = BeginsInAnyCase(source_.substr(at + 1), kName);
  return *holds_frameset_;
}

void Reader::StartForeign(const SourceTag& tag) {
  if (tag.self_closing) return writer_.EmptyForeign(tag);
  if (foreign_ == 0 && !in_select_ && !odd_ && at_ >= simple_math_end_ && !MayHoldFrameset()) {
    const bool svg = tag.tag == Tag::svg;
    const size_t end = svg ? SimpleSvgEnd(source_, at_) : SimpleMathEnd(source_, at_);
    if (end != kNotSimple && svg) {
      writer_.EmptyForeign(tag);
      at_ = end;
      return;
    }
    if (end != kNotSimple) simple_math_end_ = end;
  }
  if (!MayAsk() && at_ >= simple_math_end_) return writer_.EmptyForeign(tag);
  if (!HasRoom()) return LeaveOut(tag.tag);
  writer_.StartTag(tag, Around());
  open_.Start(tag.tag);
  if (at_ >= simple_math_end_) ++foreign_;
}

// Whether the content of title, script ... is raw text, as it is unless the tag is ignored or
// stands in svg or math.
bool Reader::IsRawHere(const SourceTag& tag) {
  const bool select_decides = in_select_ && tag.tag != Tag::script && tag.tag != Tag::textarea;
  return (!select_decides && foreign_ == 0 && !odd_) || !MayAsk() || AskIfHtml(tag.tag);
}

bool Reader::AskIfHtml(Tag tag) {
  ++writer_.skeleton().questions;
  return sink_.Inserts(tag);
}

void Reader::StartRawText(const SourceTag& tag) {
  FollowSelect(tag.tag);
  const size_t begin = at_;
  if (tag.tag == Tag::script || tag.tag == Tag::style) {
    at_ = tag.tag == Tag::script ? ScriptEnd(source_, begin)
                                 : RawTextEnd(source_, begin, Name(tag.tag));
    writer_.LeftOut(tag, at_);
    if (at_ < source_.size()) ScanTag(at_ + 2);
    return;
  }
  writer_.StartTag(tag, Surroundings::html);
  at_ = tag.tag == Tag::plaintext ? source_.size() : RawTextEnd(source_, begin, Name(tag.tag));
  if (tag.tag == Tag::title || tag.tag == Tag::textarea || tag.tag == Tag::xmp ||
      tag.tag == Tag::plaintext)
    writer_.RawText(tag.tag, begin, at_);
  if (at_ == source_.size()) return;
  if (const std::optional<SourceTag> end_tag = ScanTag(at_ + 2)) writer_.EndTag(*end_tag);
}

void Reader::ReadEndTag() {
  const std::optional<SourceTag> tag = ScanTag(at_ + 2);
  if (!tag) return;
  if (uint32_t& left_out = left_out_[static_cast<size_t>(tag->tag)]; left_out > 0) {
    --left_out;
    return;
  }
  writer_.EndTag(*tag);
  if (trusted_) open_.End(tag->tag);
  if (Has(tag->tag, kFormattingTag)) active_.End(tag->tag);
  if (OpensScope(tag->tag)) active_.EndScope();
  if (tag->tag == Tag::select) in_select_ = false;
  if (tag->tag == Tag::template_ && templates_ > 0) --templates_;
  if (tag->tag == Tag::svg || tag->tag == Tag::math) EndForeign();
}

void Reader::EndForeign() {
  if (foreign_ == 0 || --foreign_ > 0) return;
  if (writer_.skeleton().questions >= kMostQuestions + kLastQuestions) {
    unsure_ = true;
    return;
  }
  for (const Tag open : AskPosition().open)
    if (open == Tag::svg || open == Tag::math) foreign_ = 1;
}

Position Reader::AskPosition() {
  ++writer_.skeleton().questions;
  return sink_.Where();
}

}  // namespace

Skeleton ReadSkeleton(std::string_view source, const TreeLimits& limits, Formatting formatting,
                      TokenSink* sink) {
  return Reader(source, limits, formatting, sink).Read();
}

}  // namespace zhengwen::clean::html
