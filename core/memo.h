// Memo: what was made of short texts that come again and again, such as the menu lines of a site.
//
// A memo remembers results of a pure function of the text, so it never changes what comes out, only
// how fast. A text is remembered when it comes a second time, unless several others came between;
// where there is no room, the one that was remembered first gives way. The memory is fixed.
//
// Thread safety: all functions may be called from any thread. Nobody waits: while another thread
// looks at the same place, a text is not found, or not remembered.
#ifndef ZHENGWEN_CORE_MEMO_H_
#define ZHENGWEN_CORE_MEMO_H_

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/hash.h"

namespace zhengwen {

// Up to N values in one piece of memory, for what a memo holds.
template <class T, size_t N>
class ShortList {
 public:
  // False, and empty, if there are too many.
  template <class Range>
  bool Assign(const Range& values) {
    size_ = 0;
    if (std::size(values) > N) return false;
    std::copy(std::begin(values), std::end(values), values_.begin());
    size_ = static_cast<uint8_t>(std::size(values));
    return true;
  }
  const T* begin() const { return values_.data(); }
  const T* end() const { return values_.data() + size_; }
  size_t size() const { return size_; }

 private:
  static_assert(N < 256);
  std::array<T, N> values_{};
  uint8_t size_ = 0;
};

// Value: default-constructible, copies without allocating.
template <class Value>
class Memo {
 public:
  static constexpr size_t kLongest = 48;  // bytes; longer texts are not remembered

  // Has room for 2^bits texts.
  explicit Memo(int bits) : places_((size_t{1} << bits) / kWays) {}

  // Calls use(value) with what is remembered of `text`, a const Value&; false if nothing is.
  template <class Use>
  bool Find(std::string_view text, Use use) {
    if (text.size() > kLongest) return false;
    const uint64_t hash = Hash64(text);
    Place& place = PlaceOf(hash);
    const Hold hold(&place);
    if (!hold) return false;
    for (size_t way = 0; way < kWays; ++way) {
      const Entry& entry = place.entries[way];
      if (place.tags[way] != TagOf(hash) || entry.Text() != text) continue;
      use(entry.value);
      return true;
    }
    return false;
  }

  // To be called where Find was false, once the value is known: make(Value*) fills it in, or
  // returns false if it is not to be remembered.
  template <class Make>
  void Offer(std::string_view text, Make make) {
    if (text.size() > kLongest) return;
    const uint64_t hash = Hash64(text);
    Place& place = PlaceOf(hash);
    const Hold hold(&place);
    if (!hold) return;
    const auto newcomer = std::find(place.newcomers.begin(), place.newcomers.end(), TagOf(hash));
    if (newcomer == place.newcomers.end()) {
      place.newcomers[place.next_newcomer++ % kWays] = TagOf(hash);
      return;
    }
    *newcomer = 0;
    const size_t way = place.next++ % kWays;
    Entry& entry = place.entries[way];
    place.tags[way] = 0;
    if (!make(&entry.value)) return;
    entry.text.Assign(text);
    place.tags[way] = TagOf(hash);
  }

 private:
  static constexpr size_t kWays = 4;

  struct Entry {
    ShortList<char, kLongest> text;
    Value value{};
    std::string_view Text() const { return {text.begin(), text.size()}; }
  };
  // Four texts whose hashes fall together.
  struct Place {
    std::atomic_flag busy;
    uint8_t next = 0;  // whose turn it is to give way
    uint8_t next_newcomer = 0;
    std::array<uint32_t, kWays> newcomers{};  // tags of texts that came once
    std::array<uint32_t, kWays> tags{};       // of the entries; 0: empty
    std::array<Entry, kWays> entries;
  };
  // A place belongs to one thread at a time.
  class Hold {
   public:
    explicit Hold(Place* place)
        : place_(place->busy.test_and_set(std::memory_order_acquire) ? nullptr : place) {}
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold() {
      if (place_ != nullptr) place_->busy.clear(std::memory_order_release);
    }
    explicit operator bool() const { return place_ != nullptr; }

   private:
    Place* place_;
  };

  static uint32_t TagOf(uint64_t hash) { return static_cast<uint32_t>(hash >> 32) | 1; }
  Place& PlaceOf(uint64_t hash) { return places_[hash & (places_.size() - 1)]; }

  std::vector<Place> places_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_MEMO_H_
