#include "clean/decode/utf8_faults.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "clean/decode/sample.h"

namespace zhengwen::clean {
namespace {

constexpr size_t kPieces = 8;
constexpr size_t kPieceSize = 64;  // bytes
constexpr size_t kFewest = 16;     // sequences: as many do not come together by chance
constexpr size_t kPerFault = 2;

bool IsContinuation(char c) { return (c & 0xC0) == 0x80; }

// Bytes that a sequence with this lead has; 0: no sequence begins so.
size_t LengthByLead(char c) {
  const auto lead = static_cast<unsigned char>(c);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

struct Tally {
  size_t well_formed = 0;  // sequences of more than one byte
  size_t faults = 0;

  // Overlong forms and surrogates pass as well formed: here they make no difference. A sequence cut
  // by the piece's end counts as neither.
  void Add(std::string_view piece) {
    while (!piece.empty()) {
      const size_t length = LengthByLead(piece[0]);
      const std::string_view tail = piece.substr(1, length > 1 ? length - 1 : 0);
      if (length == 0 || !std::all_of(tail.begin(), tail.end(), IsContinuation)) {
        ++faults;
        piece.remove_prefix(1);
      } else {
        well_formed += length > 1 && tail.size() == length - 1;
        piece.remove_prefix(1 + tail.size());
      }
    }
  }

  bool IsUtf8() const { return well_formed >= kFewest && well_formed >= kPerFault * faults; }
};

}  // namespace

bool IsFaultyUtf8(std::string_view bytes) {
  Tally tally;
  if (bytes.size() <= kPieces * kPieceSize) {
    tally.Add(bytes);
    return tally.IsUtf8();
  }
  for (size_t i = 0; i < kPieces; ++i) {
    std::string_view piece =
        bytes.substr((bytes.size() - kPieceSize) / (kPieces - 1) * i, kPieceSize);
    for (int cut = 0; i > 0 && cut < 3 && IsContinuation(piece[0]); ++cut) piece.remove_prefix(1);
    tally.Add(piece);
  }
  if (tally.well_formed + tally.faults >= kFewest) return tally.IsUtf8();
  Tally of_lines;  // the pieces were nearly all ASCII
  of_lines.Add(SampleLines(bytes, kPieces * kPieceSize));
  return of_lines.IsUtf8();
}

}  // namespace zhengwen::clean
