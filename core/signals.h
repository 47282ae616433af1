// The signals of core/signals.def as an enum, with what they mean and their values.
//
// A value is a ratio of two whole numbers, so that every machine, and a script that counts the
// same, comes to the same double. Plain values; any thread.
#ifndef ZHENGWEN_CORE_SIGNALS_H_
#define ZHENGWEN_CORE_SIGNALS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/reason.h"

namespace zhengwen {

enum class Signal : uint8_t {
#define SIGNAL(name, kind, reason, source, doc) name,
#include "core/signals.def"
#undef SIGNAL
};

enum class SignalKind : uint8_t { count, share, mean };

struct SignalInfo {
  std::string_view name;
  SignalKind kind;
  Reason reason;  // of a document that a gate on it leaves out
  std::string_view source;
  std::string_view doc;
};

inline constexpr std::array kSignals = {
#define SIGNAL(name, kind, reason, source, doc) \
  SignalInfo{#name, SignalKind::kind, Reason::reason, source, doc},
#include "core/signals.def"
#undef SIGNAL
};

inline constexpr size_t kSignalCount = kSignals.size();

constexpr const SignalInfo& Info(Signal s) { return kSignals[static_cast<size_t>(s)]; }

// The signal with this name, or nothing.
constexpr std::optional<Signal> SignalNamed(std::string_view name) {
  for (size_t i = 0; i < kSignalCount; ++i) {
    if (kSignals[i].name == name) return static_cast<Signal>(i);
  }
  return std::nullopt;
}

class SignalValues {
 public:
  void Set(Signal s, uint64_t part, uint64_t whole = 1) {
    values_[static_cast<size_t>(s)] = {part, whole};
  }
  // Of nothing: 0.
  double operator[](Signal s) const {
    const Ratio& r = values_[static_cast<size_t>(s)];
    return r.whole == 0 ? 0 : static_cast<double>(r.part) / static_cast<double>(r.whole);
  }
  // Of a count.
  uint64_t Count(Signal s) const { return values_[static_cast<size_t>(s)].part; }

 private:
  struct Ratio {
    uint64_t part = 0;
    uint64_t whole = 1;
  };
  std::array<Ratio, kSignalCount> values_{};
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SIGNALS_H_
