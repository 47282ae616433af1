#include "classify/signals/repetition.h"

#include <algorithm>
#include <bit>

namespace zhengwen::classify {
namespace {

// Which pairs of words cannot come twice, for most that do not: by their hashes, in as many bytes
// as a text has words, or a few times more.
class RepeatFilter {
 public:
  explicit RepeatFilter(size_t words) {
    const size_t size = std::bit_ceil(std::clamp(words * 2, kLeast, kMost));
    shift_ = 32 - std::countr_zero(size);
    seen_.resize(size);
  }
  // Returns the pair's hash.
  uint32_t Add(uint32_t first, uint32_t second) {
    const uint32_t hash = (first * 0x9E3779B1U ^ second * 0x85EBCA77U) * 0xC2B2AE3DU >> shift_;
    seen_[hash] = static_cast<uint8_t>(seen_[hash] << 1 | 1);
    return hash;
  }
  bool Repeats(uint32_t hash) const { return (seen_[hash] & 2) != 0; }

 private:
  static constexpr size_t kLeast = 64;
  static constexpr size_t kMost = size_t{1} << 20;
  std::vector<uint8_t> seen_;  // a bit for each time
  int shift_ = 0;
};

}  // namespace

Repeated FindRepeated(const std::vector<Stretch>& stretches, CountTable<uint64_t>* table) {
  Repeated repeated;
  table->Reset(stretches.size());
  for (const Stretch& s : stretches) {
    if (table->Count(table->Add(s.hash | 1)) == 1) continue;
    ++repeated.stretches;
    repeated.chars += s.chars;
  }
  return repeated;
}

uint64_t WordRepetition::CharsOf(size_t first, size_t last) const {
  const std::vector<uint32_t>& ends = words_->ends();
  return ends[last - 1] - (first == 0 ? 0 : ends[first - 1]);
}

void WordRepetition::Measure(const WordList& words) {
  words_ = &words;
  chars_ = words.ends().empty() ? 0 : words.ends().back();
  top_ = {};
  dupe_ = {};
  // Kinds of words, and places of a table for their pairs, fit into 16 bits or into 32.
  const bool few = CountTable<uint32_t>::PlacesFor(words.kinds().size()) <= size_t{1} << 16;
  few ? AllLevels<uint32_t>() : AllLevels<uint64_t>();
}

template <class Key>
void WordRepetition::AllLevels() {
  Tables<Key> tables;
  FirstLevel(&tables.counts);
  for (size_t i = 1; i < kLevels.size() && !places_.empty(); ++i)
    NextLevel(kLevels[i - 1], kLevels[i], &tables);
}

// Pairs of words, of those that may come twice: both words do, and so does the pair's hash.
template <class Key>
void WordRepetition::FirstLevel(CountTable<Key>* table) {
  const std::vector<uint32_t>& kinds = words_->kinds();
  const std::vector<uint32_t>& counts = words_->counts();
  places_.resize(kinds.size());
  RepeatFilter filter(kinds.size());
  size_t left = 0;
  bool repeated = !kinds.empty() && counts[kinds[0]] > 1;
  for (size_t i = 0; i + 1 < kinds.size(); ++i) {
    const bool next_repeated = counts[kinds[i + 1]] > 1;
    const uint32_t hash = filter.Add(kinds[i], kinds[i + 1]);
    places_[left] = {static_cast<uint32_t>(i), hash};
    left += repeated && next_repeated ? 1 : 0;
    repeated = next_repeated;
  }
  size_t kept = 0;
  for (size_t i = 0; i < left; ++i) {
    const Place place = places_[i];
    places_[kept] = place;
    kept += filter.Repeats(place.kind) ? 1 : 0;
  }
  places_.resize(kept);
  table->Reset(kept);
  for (Place& place : places_) {
    const Key first = kinds[place.first];
    place.kind = table->Add(static_cast<Key>(first << kHalf<Key> | kinds[place.first + 1]));
  }
  KeepRepeated(2, *table);
}

// From places of `shorter` words in a row that come twice to those of n.
template <class Key>
void WordRepetition::NextLevel(size_t shorter, size_t n, Tables<Key>* tables) {
  const auto distance = static_cast<uint32_t>(n - shorter);
  std::vector<Key>& keys = tables->keys;
  keys.resize(places_.size());
  size_t left = 0;
  for (size_t i = 0; i < places_.size(); ++i) {
    const auto [first, kind] = places_[i];
    // The place of the last `shorter` words: as far behind as words at most, for places ascend.
    size_t end = std::min(i + distance, places_.size() - 1);
    while (distance > 1 && places_[end].first > first + distance) --end;
    places_[left].first = first;
    keys[left] = static_cast<Key>(Key{kind} << kHalf<Key> | places_[end].kind);
    left += places_[end].first == first + distance ? 1 : 0;
  }
  places_.resize(left);
  tables->counts.Reset(left);
  size_t counted = 0;  // words before this one have been looked at
  for (size_t i = 0; i < left; ++i) {
    const uint32_t longer = tables->counts.Add(keys[i]);
    const uint32_t first = places_[i].first;
    places_[i].kind = longer;
    if (n < kShortestDupe || tables->counts.Count(longer) == 1) continue;
    const size_t from = std::max<size_t>(first, counted);
    counted = first + n;
    dupe_[n] += CharsOf(from, counted);
  }
  KeepRepeated(n, tables->counts);
}

template <class Key>
void WordRepetition::KeepRepeated(size_t n, const CountTable<Key>& table) {
  uint32_t most = 1;
  size_t left = 0;
  for (const Place place : places_) {
    const uint32_t count = table.Count(place.kind);
    places_[left] = place;
    left += count > 1 ? 1 : 0;
    if (count <= most) continue;
    most = count;
    top_[n] = count * CharsOf(place.first, place.first + n);
  }
  places_.resize(left);
}

}  // namespace zhengwen::classify
