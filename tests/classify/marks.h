// What a body model's step has left on a document's blocks.
#ifndef ZHENGWEN_TESTS_CLASSIFY_MARKS_H_
#define ZHENGWEN_TESTS_CLASSIFY_MARKS_H_

#include <gtest/gtest.h>

#include <string>

#include "core/document.h"

namespace zhengwen::testing {

// What is kept, a block a line.
inline std::string Kept(const Document& doc) {
  std::string kept;
  for (const Block& b : doc.blocks) {
    if (b.drop == Reason::none) kept += std::string(doc.Text(b)) + "\n";
  }
  return kept;
}

// Every block has a probability; what is dropped has the model's reason and an author.
inline void ExpectMarksOfAModel(const Document& doc) {
  for (const Block& b : doc.blocks) {
    EXPECT_GE(b.main_permille, 0);
    EXPECT_LE(b.main_permille, 1000);
    if (b.drop != Reason::none) {
      EXPECT_EQ(b.drop, Reason::not_main);
      EXPECT_NE(b.author, 0);
    }
  }
}

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_CLASSIFY_MARKS_H_
