#include "clean/normalise.h"

#include <array>

#include "clean/normalise/finders.h"

namespace zhengwen::clean {
namespace {

class Normalise : public Step {
 public:
  explicit Normalise(ReasonMask off) : off_(off) {
    const std::vector<Finder>& finders = Finders();
    static_assert(sizeof(FinderMask) == sizeof(uint16_t), "a bit for each finder");
    for (size_t i = 0; i < finders.size(); ++i) {
      const bool asked = (off & Bit(finders[i].reason)) == 0 || finders[i].find == FindLineEnd;
      if (!asked) continue;
      for (const char lead : finders[i].lead) {
        FinderMask& mask = asked_at_[static_cast<unsigned char>(lead)];
        mask = static_cast<FinderMask>(mask | 1U << i);
      }
    }
  }

  void Apply(Document* doc) const override {
    doc->edits.clear();
    Scan scan(doc->text(), off_, &doc->edits);
    const auto size = static_cast<uint32_t>(doc->text().size());
    const char* bytes = doc->text().data();
    for (uint32_t at = 0; at < size;) {
      const FinderMask mask = asked_at_[static_cast<unsigned char>(bytes[at])];
      at += mask == 0 ? 1 : Ask(mask, &scan, at);
    }
    scan.Finish();
    doc->shadow = Shadow(doc->text(), doc->edits);
  }

 private:
  using FinderMask = uint16_t;

  // Bytes to go on by. One, where nothing was found: the bytes inside a character lead nothing.
  static uint32_t Ask(FinderMask mask, Scan* scan, uint32_t at) {
    const std::vector<Finder>& finders = Finders();
    for (size_t i = 0; mask >> i != 0; ++i) {
      if ((mask >> i & 1) == 0) continue;
      if (const uint32_t size = finders[i].find(scan, at); size != 0) return size;
    }
    return 1;
  }

  ReasonMask off_;
  std::array<FinderMask, 256> asked_at_{};
};

Result<ReasonMask> ReadOff(const Words& words) {
  ReasonMask off = 0;
  for (const std::string& word : words) {
    const std::optional<Reason> reason = ReasonNamed(word);
    if (!reason || Info(*reason).kind != ReasonKind::edit) {
      std::string known;
      for (const ReasonInfo& r : kReasons) {
        if (r.kind == ReasonKind::edit) known.append(known.empty() ? "" : " ").append(r.id);
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
