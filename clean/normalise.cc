#include "clean/normalise.h"

#include <array>

#include "clean/internal/byte_lanes.h"
#include "clean/normalise/clean_run.h"
#include "clean/normalise/finders.h"
#include "clean/normalise/page_edits.h"

namespace zhengwen::clean {
namespace {

using FinderMask = uint16_t;  // a bit for each finder

// Which finders to ask at a byte, and at a character of several bytes: the bytes of clean text ask
// for next to none.
class Dispatch {
 public:
  explicit Dispatch(ReasonMask off) {
    const std::vector<Finder>& finders = Finders();
    for (size_t i = 0; i < finders.size(); ++i) {
      if ((off & Bit(finders[i].reason)) != 0 && finders[i].find != FindLineEnd) continue;
      for (const Lead& lead : finders[i].leads) {
        for (const char first : lead.first) Add(static_cast<unsigned char>(first), lead, i);
      }
    }
  }

  // `second` is looked at for the first byte of a character of several bytes only.
  FinderMask At(unsigned char first, unsigned char second) const {
    return first < kFirstLead ? single_[first] : pairs_[Pair(first, second)];
  }
  bool Any(unsigned char first) const { return any_[first]; }

 private:
  static constexpr unsigned kFirstLead = 0xC0;
  static constexpr size_t Pair(unsigned first, unsigned second) {
    return (first & 0x3F) << 6 | (second & 0x3F);
  }
  void Add(unsigned first, const Lead& lead, size_t finder) {
    const auto bit = static_cast<FinderMask>(1U << finder);
    any_[first] = true;
    if (first < kFirstLead) {
      single_[first] = static_cast<FinderMask>(single_[first] | bit);
      return;
    }
    for (unsigned second = lead.low; second <= lead.high; ++second) {
      FinderMask& mask = pairs_[Pair(first, second)];
      mask = static_cast<FinderMask>(mask | bit);
    }
  }

  std::array<bool, 256> any_{};
  std::array<FinderMask, kFirstLead> single_{};
  std::array<FinderMask, 64 * 64> pairs_{};
};

// Bytes of the character that begins with `first`.
constexpr std::array<uint8_t, 256> kSizes = [] {
  std::array<uint8_t, 256> sizes{};
  for (size_t i = 0; i < sizes.size(); ++i)
    sizes[i] = static_cast<uint8_t>(i < 0xC0 ? 1 : i < 0xE0 ? 2 : i < 0xF0 ? 3 : 4);
  return sizes;
}();

class Normalise : public Step {
 public:
  explicit Normalise(ReasonMask off)
      : off_(off), dispatch_(off), page_dispatch_(off | kOffInPages) {}

  void Apply(Document* doc) const override {
    doc->edits.clear();
    if (doc->table == nullptr) {
      FindEdits(off_, dispatch_, doc);
    } else {
      FindEdits(off_ | kOffInPages, page_dispatch_, doc);
      FitToBlocks(doc->table->blocks, &doc->edits);
    }
    doc->shadow = Shadow(doc->text(), doc->edits);
  }

 private:
  static void FindEdits(ReasonMask off, const Dispatch& dispatch, Document* doc) {
    Scan scan(doc->text(), off, &doc->edits);
    const auto size = static_cast<uint32_t>(doc->text().size());
    const auto* bytes = reinterpret_cast<const unsigned char*>(doc->text().data());
    uint32_t judged = 0;
    for (uint32_t at = 0; at < size;) {
      if (at >= judged) {
        at += static_cast<uint32_t>(CleanPrefix(doc->text().substr(at)));
        judged = at + uint32_t{kLanes};  // not worth judging again before
        if (at >= size) break;
      }
      const unsigned char first = bytes[at];
      if (!dispatch.Any(first)) {
        at += kSizes[first];
        continue;
      }
      const FinderMask mask = dispatch.At(first, scan.Byte(at + 1));
      at += mask == 0 ? kSizes[first] : Ask(mask, &scan, at);
    }
    scan.Finish();
  }

  // Bytes to go on by: the character's, where nothing was found.
  static uint32_t Ask(FinderMask mask, Scan* scan, uint32_t at) {
    const std::vector<Finder>& finders = Finders();
    for (size_t i = 0; mask >> i != 0; ++i) {
      if ((mask >> i & 1) == 0) continue;
      if (const uint32_t size = finders[i].find(scan, at); size != 0) return size;
    }
    return kSizes[scan->Byte(at)];
  }

  ReasonMask off_;
  Dispatch dispatch_;
  Dispatch page_dispatch_;
};

Result<ReasonMask> ReadOff(const Words& words) {
  ReasonMask off = 0;
  for (const std::string& word : words) {
    const std::optional<Reason> reason = ReasonNamed(word);
    if (!reason || !IsNormalising(*reason)) {
      std::string known;
      for (size_t i = 0; i < kReasonCount; ++i) {
        if (IsNormalising(static_cast<Reason>(i)))
          known.append(known.empty() ? "" : " ").append(kReasons[i].id);
      }
      return Error{ErrorCode::config, "normalise.off",
                   "'" + word + "' is no kind of edit; there are: " + known};
    }
    off |= Bit(*reason);
  }
  return off;
}

}  // namespace

Result<std::unique_ptr<Step>> MakeNormalise(const StepContext& context) {
  Result<ReasonMask> off = context.recipe != nullptr ? ReadOff(context.recipe->normalise_off)
                                                     : Result<ReasonMask>(ReasonMask{0});
  if (!off) return off.error();
  return std::unique_ptr<Step>(new Normalise(*off));
}

}  // namespace zhengwen::clean
