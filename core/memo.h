// Memo: what was made of short texts that come again and again, such as the menu lines of a site.
//
// A memo remembers results of a pure function of the text, so it never changes what comes out, only
// how fast. A text is remembered when it comes a second time; another text that falls on the same
// slot takes its place when that one comes twice without the first coming in between. Memory is
// bounded by the slots and kLongest.
//
// Thread safety: all functions may be called from any thread. Nobody waits: while another thread
// has hold of the same stripe of slots, a text is not found, or not remembered.
#ifndef ZHENGWEN_CORE_MEMO_H_
#define ZHENGWEN_CORE_MEMO_H_

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/hash.h"

namespace zhengwen {

template <class Value>
class Memo {
 public:
  static constexpr size_t kLongest = 64;  // bytes; longer texts are not remembered

  // `bits`: 2^bits slots, at least 2^8.
  explicit Memo(int bits) : stripes_(std::make_unique<Stripes>()), mask_((size_t{1} << bits) - 1) {
    for (Stripe& stripe : *stripes_) stripe.slots.resize((mask_ + 1) / kStripes);
  }

  // Calls use(value) with what is remembered of `text`, a const Value&; false if nothing is.
  template <class Use>
  bool Find(std::string_view text, Use use) {
    if (text.size() > kLongest) return false;
    const Place place = PlaceOf(text);
    const std::unique_lock lock(place.stripe->mutex, std::try_to_lock);
    if (!lock.owns_lock()) return false;
    Slot& slot = *place.slot;
    if (slot.text != text || text.empty()) return false;
    slot.challenger = 0;
    use(static_cast<const Value&>(slot.value));
    return true;
  }

  // To be called where Find was false, once the value is known; make() gives it.
  template <class Make>
  void Offer(std::string_view text, Make make) {
    if (text.size() > kLongest) return;
    const Place place = PlaceOf(text);
    const std::unique_lock lock(place.stripe->mutex, std::try_to_lock);
    if (!lock.owns_lock()) return;
    Slot& slot = *place.slot;
    if (slot.challenger != place.tag) {
      slot.challenger = place.tag;
      return;
    }
    slot.challenger = 0;
    slot.text = text;
    slot.value = make();
  }

 private:
  static constexpr size_t kStripes = 256;

  struct Slot {
    std::string text;
    Value value{};
    uint32_t challenger = 0;  // the tag of another text that came once
  };
  struct Stripe {
    std::mutex mutex;
    std::vector<Slot> slots;
  };
  using Stripes = std::array<Stripe, kStripes>;
  struct Place {
    Stripe* stripe;
    Slot* slot;
    uint32_t tag;  // tells the texts of one slot apart, nearly always; not 0
  };
  Place PlaceOf(std::string_view text) {
    const uint64_t hash = Hash64(text);
    const size_t at = hash & mask_;
    Stripe& stripe = (*stripes_)[at % kStripes];
    return {&stripe, &stripe.slots[at / kStripes], static_cast<uint32_t>(hash >> 32) | 1};
  }

  std::unique_ptr<Stripes> stripes_;
  size_t mask_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_MEMO_H_
