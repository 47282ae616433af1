// TextWriter: the text of a page as it grows, with white space collapsed as browsers do.
//
// What is not visible (white space, <br>, characters without width, private use) waits until
// something visible follows in the same block, and is dropped where nothing does. Blocks are parted
// by '\n'; the writer itself parts a block where two <br> follow each other, or where one is
// followed by an indent of kIndentCells: so did people begin paragraphs who knew of no <p>.
//
// Thread safety: none; a writer belongs to one page.
#ifndef ZHENGWEN_CLEAN_HTML_TEXT_WRITER_H_
#define ZHENGWEN_CLEAN_HTML_TEXT_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::clean::html {

// Cells of the white space behind a <br> that begins a paragraph: two full-width spaces.
inline constexpr uint32_t kIndentCells = 4;

// What a stretch of source is to the writer.
struct TextSource {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool verbatim = false;   // no character references in it
  bool preserves = false;  // white space stays
};

class TextWriter {
 public:
  class Listener {
   public:
    virtual ~Listener() = default;
    // Something visible is about to be written at the end of the text. `opens`: it begins a block;
    // otherwise `waited` characters that had waited in the block have just been written.
    virtual void BeforeVisible(bool opens, uint32_t waited) = 0;
    // `chars` characters have been written.
    virtual void AfterVisible(uint32_t chars) = 0;
    // The block [begin, end) of the text is whole. Its runs are those since the last one.
    virtual void BlockClosed(Slice text) = 0;
  };

  // All three outlive the writer.
  TextWriter(std::string_view source, Listener* listener, std::vector<TextRun>* runs)
      : source_(source), listener_(listener), runs_(runs) {}

  void Add(const TextSource& stretch);
  void Break(bool preserves);  // <br>
  void CloseBlock();

  bool open() const { return open_; }
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  std::string_view text() const { return text_; }
  std::string Take() && { return std::move(text_); }

 private:
  uint32_t VisibleEnd(const TextSource& stretch, uint32_t at, uint32_t* chars) const;
  void AddSpace(bool preserves, char c);
  void AddReference(uint32_t* at, const TextSource& stretch);
  void AddInvisible(char32_t c, std::string_view bytes);
  void AddVisible(std::string_view bytes, uint32_t chars, Slice from);
  void Open();

  std::string_view source_;
  Listener* listener_;
  std::vector<TextRun>* runs_;
  std::string text_;
  bool open_ = false;
  uint32_t block_begin_ = 0;
  bool run_open_ = false;  // the last of *runs_ is of the stretch under way
  // What waits.
  std::string waiting_;
  uint32_t waiting_chars_ = 0;
  uint32_t breaks_ = 0;
  uint32_t cells_ = 0;  // of white space since the last break
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TEXT_WRITER_H_
