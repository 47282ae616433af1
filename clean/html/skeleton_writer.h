// The writing side of a skeleton: what of texts and tags is passed on to tree construction.
//
// One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_SKELETON_WRITER_H_
#define ZHENGWEN_CLEAN_HTML_SKELETON_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "clean/html/attribute_ids.h"
#include "clean/html/skeleton.h"
#include "clean/html/tags.h"

namespace zhengwen::clean::html {

// A tag as it stands in the source.
struct SourceTag {
  Tag tag = Tag::unknown;
  std::string_view name;
  size_t begin = 0, end = 0;
  bool self_closing = false;
};

// svg and math: there the parser looks at more of a tag.
enum class Surroundings : uint8_t { html, maybe_foreign };

class SkeletonWriter {
 public:
  SkeletonWriter(std::string_view source, size_t most_attributes, TokenSink* sink)
      : source_(source), most_attributes_(most_attributes), sink_(*sink) {}

  // Text among tags: leading white space, NULs and the rest by themselves.
  void Text(size_t begin, size_t end);
  // From here on each stretch of white space is by itself: the parser may keep only these.
  void SplitBlanks() { split_blanks_ = true; }
  // The content of title, textarea, xmp and plaintext; it may be empty.
  void RawText(Tag tag, size_t begin, size_t end);
  void Cdata(size_t begin, size_t end);
  void Comment();
  void Doctype(size_t begin, size_t end);
  // Gives the id of the attribute list of a formatting element, or 0.
  uint32_t StartTag(const SourceTag& tag, Surroundings surroundings);
  void EndTag(const SourceTag& tag);
  // An svg or math element without content.
  void EmptyForeign(const SourceTag& tag);
  // A script or style, whose content ends at `end`.
  void LeftOut(const SourceTag& tag, size_t end);

  Skeleton& skeleton() { return out_; }

 private:
  size_t AddLineFeed(std::string_view text, size_t begin);
  void AddLetter(char letter, size_t begin, size_t end, bool verbatim);
  void Add(const Token& token);
  void KeepAttributes(const SourceTag& tag, Surroundings surroundings, Token* token);

  const std::string_view source_;
  const size_t most_attributes_;
  TokenSink& sink_;
  Skeleton out_;
  AttributeIds ids_;
  bool doctype_seen_ = false;
  bool behind_pre_ = false;  // the next line feed may not count
  bool split_blanks_ = false;
  bool in_body_ = false;  // <body> is open, white space in front of text makes no difference
  bool template_seen_ = false;
  bool column_seen_ = false;  // white space may stay in a column group
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_SKELETON_WRITER_H_
