// Containers: the quotes and list items that a block of a page stands in, from the outside in.
//
// One pass over the page's elements. The document outlives it. Const is safe from any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_CONTAINERS_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_CONTAINERS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::output::markdown {

struct Container {
  uint32_t element = 0;
  bool quote = false;    // otherwise an item
  bool ordered = false;  // of an item
  uint32_t list = 0;     // element of its list; its own parent where there is no list
  uint32_t number = 0;   // of an ordered item

  bool operator==(const Container&) const = default;
};

class Containers {
 public:
  explicit Containers(const PageTable& table);

  static constexpr uint32_t kNone = UINT32_MAX;

  // More levels than this are not shown: prefixes would outgrow the text.
  static constexpr size_t kLevels = 32;

  // Around `element`, itself included; the outermost first.
  std::vector<Container> Around(uint32_t element) const;

  // The nearest <table>, cell of that table, <pre> around an element, itself included; kNone.
  uint32_t TableOf(uint32_t element) const { return places_[element].table; }
  uint32_t CellOf(uint32_t element) const { return places_[element].cell; }
  uint32_t CodeOf(uint32_t element) const { return places_[element].code; }

 private:
  struct Place {
    uint32_t container = kNone;  // nearest, itself included
    uint32_t table = kNone;
    uint32_t cell = kNone;
    uint32_t code = kNone;
  };
  Container Describe(uint32_t element) const;

  const PageTable& table_;
  std::vector<Place> places_;
  std::vector<uint32_t> numbers_;  // of <li>, by element
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_CONTAINERS_H_
