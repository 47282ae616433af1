// Document: one decoded text, its blocks, and what is to become of each of its characters.
//
//   text    ─ the decoded text, UTF-8, never changed
//   ────────────────────────────────────────────────── edits   ─ what normalising would replace:
//   sorted, disjoint spans of `text` ─────────────────────── shadow  ─ `text` with the edits
//   applied; rules and features read this, and map back ────────────── blocks  ─ lines, or parts of
//   lines, in reading order: spans of both; each may be marked as dropped ─ spans   ─ the outcome:
//   sorted, disjoint, covering all of `text`; made by Settle (core/settle.h) ─────
//
// The stages fill it in this order and only add: decode (text, charset), normalise (edits, shadow),
// segment (blocks), rules and body model (marks on blocks). Mark first, decide later, cut last:
// only `output` turns spans into text.
//
// Offsets are bytes of valid UTF-8 and always stand on character borders; what a person sees
// (ledger, explain) counts code points. A text has fewer than 2^32 bytes (Limits::document_bytes
// sees to that).
//
// Thread safety: none; a document belongs to one thread at a time.
#ifndef ZHENGWEN_CORE_DOCUMENT_H_
#define ZHENGWEN_CORE_DOCUMENT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/genre.h"
#include "core/kept_text.h"
#include "core/language.h"
#include "core/metadata.h"
#include "core/page_table.h"
#include "core/raw_page.h"
#include "core/reason.h"
#include "core/shadow.h"
#include "core/signals.h"
#include "core/speech.h"

namespace zhengwen {

// Who gave a verdict: an index into Engine's table of names (rules, models, steps); 0 is nobody.
using AuthorId = uint16_t;

// A replacement that normalising proposes for [begin, end) of the text. `by` may be empty: a
// removal. An edit is at most a few characters long, but for double_encoded runs.
struct Edit {
  uint32_t begin = 0;
  uint32_t end = 0;
  Reason reason = Reason::none;
  std::string by;
};

// A line of a dump, or a part of one, or several lines that were one paragraph before they were
// wrapped. [begin, end) excludes surrounding white space and line ends; a block is never empty.
struct Block {
  uint32_t begin = 0;  // bytes of Document::text()
  uint32_t end = 0;
  uint32_t shadow_begin = 0;  // the same place in Document::shadow_text()
  uint32_t shadow_end = 0;
  uint32_t line = 0;          // 1-based number of the line that `begin` stands on
  uint32_t blank_before = 0;  // empty lines between the previous block and this one

  bool starts_line = true;  // nothing of an earlier block stands on its first line
  bool ends_line = true;    // nothing of a later block stands on its last line
  bool wrapped = false;     // holds line ends that are hard_wrap edits

  // Set by rules.
  Reason drop = Reason::none;  // none: nobody has cut it
  AuthorId author = 0;         // who did
  uint64_t hints = 0;  // bit i: a weak rule of reason i matched (evidence for the body model)

  // Set by the body model: P(main), in 1/1000; -1 where it was not asked.
  int16_t main_permille = -1;
};

enum class Verdict : uint8_t { keep, drop, replace };

// The outcome for one stretch of the text.
struct Span {
  uint32_t begin = 0;  // bytes of Document::text()
  uint32_t end = 0;
  Verdict verdict = Verdict::keep;
  Reason reason = Reason::none;
  AuthorId author = 0;
  int16_t main_permille = -1;  // the body model's P(main), where it was asked
  std::string by;              // what stands there instead (verdict == replace)
};

// A stretch of the kept text that an annotation points out.
struct KeptMark {
  uint32_t begin = 0;  // bytes of KeptText::text
  uint32_t end = 0;
  Reason reason = Reason::none;
};

// A line of the kept text that is a heading, though no markup says so.
struct KeptHeading {
  uint32_t begin = 0;  // of the line without white space; bytes of KeptText::text
  uint8_t level = 1;   // as of # to ######
};

// What is told of the text that is kept. A document that becomes several (core/part.h) tells it
// anew for each.
struct Annotations {
  // What the spans leave, where annotations are made of it (pipeline/engine.h); who changes the
  // spans from then on renders it anew. Nothing: it has not been rendered.
  std::optional<KeptText> kept;

  // Personal data in the kept text, in order. Nothing: nobody asked.
  std::optional<std::vector<KeptMark>> marks;

  // In what language the kept text is. Nothing: nobody asked.
  std::optional<LanguageVerdict> language;

  // What kind of text is kept. Nothing: nobody asked.
  std::optional<GenreVerdict> genre;

  // What a speech is made of. Nothing: it is none, or nobody asked.
  std::optional<SpeechParts> speech;

  // In order; for Markdown.
  std::vector<KeptHeading> headings;

  // What is told of the kept text in numbers. Nothing: nobody asked.
  std::optional<SignalValues> signals;
};

// The stretch of a text that a document is, where the text holds several.
struct Part {
  uint32_t number = 0;  // 1, 2, ...; 0: it is the whole text
  uint32_t begin = 0;   // bytes of the text
  uint32_t end = 0;
  uint64_t chars_before = 0;  // code points of the text before it
  uint64_t line = 1;          // that it begins on
};

class Document : public Annotations {
 public:
  Document() = default;
  // `text` must be valid UTF-8.
  Document(RawPage raw, std::string text, std::string charset_name)
      : page(std::move(raw)), charset(std::move(charset_name)), text_(std::move(text)) {
    Give(MetadataField::title, page.title);
    Give(MetadataField::date, page.date);
  }

  std::string_view text() const { return text_; }
  std::string TakeText() && { return std::move(text_); }
  // The stretch of it that this document is: all of it, or a part.
  std::string_view own_text() const {
    return part.number == 0 ? text() : text().substr(part.begin, part.end - part.begin);
  }
  std::string_view Text(const Block& b) const { return text().substr(b.begin, b.end - b.begin); }
  // What rules and features look at: the text as normalised.
  std::string_view shadow_text() const { return shadow.Text(text_); }
  std::string_view ShadowText(const Block& b) const {
    return shadow_text().substr(b.shadow_begin, b.shadow_end - b.shadow_begin);
  }

  RawPage page;                // without its bytes: they have become `text`
  std::string charset;         // WHATWG name in lower case: "utf-8", "gb18030", ...
  uint32_t decode_errors = 0;  // malformed sequences that became U+FFFD

  // Of a page: its markup (core/page_table.h); null for a dump. Then text() is the page's text, and
  // blocks[i] is what table->blocks[i] tells about. Copies of a document share it.
  std::shared_ptr<const PageTable> table;

  // What the input told; of a page also what it tells of itself (clean/metadata.h).
  Metadata metadata;

  std::vector<Edit> edits;
  Shadow shadow;
  std::vector<Block> blocks;
  std::vector<Span> spans;

  std::vector<uint32_t> comments;  // blocks that are comments and are not kept, where asked for

  // Of a document that is a part of the text; then `spans` cover that part alone.
  Part part;

  // none: it is to be written. Otherwise why the whole of it is left out.
  Reason verdict = Reason::none;

 private:
  void Give(MetadataField field, const std::string& value) {
    if (!value.empty()) metadata[field] = {value, "input"};
  }

  std::string text_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_DOCUMENT_H_
