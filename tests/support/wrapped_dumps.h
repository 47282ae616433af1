// Wrapped dumps: clean bodies inside the furniture that article sites print around them, with known
// truth.
//
// Bodies and furniture come from tests/support/wrapped (frozen, see its README). Same seed, same
// documents, on every machine.
#ifndef ZHENGWEN_TESTS_SUPPORT_WRAPPED_DUMPS_H_
#define ZHENGWEN_TESTS_SUPPORT_WRAPPED_DUMPS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen::testing {

struct Body {
  std::string title;
  std::vector<std::string> paragraphs;
};

// The project's own bodies.
std::vector<Body> OwnBodies();

// The first `per_source` texts of each source of a genre set (JSONL, gzip), long ones cut to `most`
// paragraphs. Texts in which one paragraph is a line; titles may be empty.
std::vector<Body> GenreBodies(const std::string& path, size_t per_source, size_t most);

enum class Truth { keep, drop, neutral };

struct Piece {
  std::string text;
  Truth truth = Truth::keep;
  bool ends_line = true;  // false: the next piece stands on the same line
};

struct WrappedDump {
  std::string name;  // which head, tail and middle, for messages
  std::vector<Piece> pieces;
  std::string Text() const;
};

// `count` dumps: bodies in turn, head, tail, middle, form of dates and gluing drawn with `seed`.
std::vector<WrappedDump> Wrap(const std::vector<Body>& bodies, size_t count, unsigned seed);

struct WrapScore {
  double lines = 0;  // mean of keep-F1 and drop-F1 over pieces
  double characters =
      0;  // the same, weighted by code points, a piece counted by how much of it was kept
  size_t documents = 0;
  size_t faultless = 0;  // documents in which every piece got its due
  size_t long_lines_lost =
      0;  // body pieces of more than 30 code points of which less than half was kept
  std::vector<std::string> faults;  // "name: kept|lost: text", the first 400
};

// `clean`: the settled document for a text.
WrapScore Score(const std::vector<WrappedDump>& dumps,
                const std::function<Document(const std::string&)>& clean);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_WRAPPED_DUMPS_H_
