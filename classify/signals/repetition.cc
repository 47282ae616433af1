#include "classify/signals/repetition.h"

#include <algorithm>

namespace zhengwen::classify {

Repeated FindRepeated(const std::vector<Stretch>& stretches, CountTable* table) {
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
  return (*ends_)[last - 1] - (first == 0 ? 0 : (*ends_)[first - 1]);
}

void WordRepetition::Measure(const std::vector<uint64_t>& keys, const std::vector<uint32_t>& ends) {
  ends_ = &ends;
  chars_ = ends.empty() ? 0 : ends.back();
  top_ = {};
  dupe_ = {};
  FirstLevel(keys);
  size_t shorter = 1;
  for (const size_t n : kLevels) {
    if (places_.empty()) return;
    NextLevel(shorter, n);
    shorter = n;
  }
}

void WordRepetition::FirstLevel(const std::vector<uint64_t>& keys) {
  table_.Reset(keys.size());
  places_.resize(keys.size());
  different_ = 0;
  for (size_t i = 0; i < keys.size(); ++i) {
    const uint32_t kind = table_.Add(keys[i]);
    if (table_.Count(kind) == 1) ++different_;
    places_[i] = {static_cast<uint32_t>(i), kind};
  }
  KeepRepeated(1);
}

// From places of `shorter` words in a row that come twice to those of n.
void WordRepetition::NextLevel(size_t shorter, size_t n) {
  table_.Reset(places_.size());
  uint64_t dupe = 0;
  size_t counted = 0;  // words before this one have been looked at
  size_t left = 0;
  size_t end = 0;  // the place of the last `shorter` words
  for (size_t i = 0; i < places_.size(); ++i) {
    const auto [first, kind] = places_[i];
    end = std::max(end, i + 1);
    while (end < places_.size() && places_[end].first < first + n - shorter) ++end;
    if (end == places_.size()) break;
    if (places_[end].first != first + n - shorter) continue;
    const uint32_t longer = table_.Add((uint64_t{kind} << 32 | places_[end].kind) + 1);
    places_[left++] = {first, longer};
    if (table_.Count(longer) == 1) continue;
    const size_t from = std::max<size_t>(first, counted);
    counted = first + n;
    dupe += CharsOf(from, counted);
  }
  places_.resize(left);
  dupe_[n] = dupe;
  KeepRepeated(n);
}

void WordRepetition::KeepRepeated(size_t n) {
  uint32_t most = 1;
  size_t left = 0;
  for (const Place& place : places_) {
    const uint32_t count = table_.Count(place.kind);
    if (count < 2) continue;
    places_[left++] = place;
    if (count <= most) continue;
    most = count;
    top_[n] = count * CharsOf(place.first, place.first + n);
  }
  places_.resize(left);
}

}  // namespace zhengwen::classify
