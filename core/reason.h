// The reasons of core/reasons.def as an enum, with their names and sentences.
//
// Everything here is a compile-time table: no state, safe from any thread.
#ifndef ZHENGWEN_CORE_REASON_H_
#define ZHENGWEN_CORE_REASON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhengwen {

enum class Reason : uint8_t {
#define REASON(id, kind, sentence) id,
#include "core/reasons.def"
#undef REASON
};

enum class ReasonKind : uint8_t { keep, drop, edit, document };

struct ReasonInfo {
  std::string_view id;
  ReasonKind kind;
  std::string_view sentence;
};

inline constexpr std::array kReasons = {
#define REASON(id, kind, sentence) ReasonInfo{#id, ReasonKind::kind, sentence},
#include "core/reasons.def"
#undef REASON
};

inline constexpr size_t kReasonCount = kReasons.size();

constexpr const ReasonInfo& Info(Reason r) { return kReasons[static_cast<size_t>(r)]; }
constexpr std::string_view Name(Reason r) { return Info(r).id; }

// The reason with this id, or nothing.
constexpr std::optional<Reason> ReasonNamed(std::string_view id) {
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (kReasons[i].id == id) return static_cast<Reason>(i);
  }
  return std::nullopt;
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_REASON_H_
