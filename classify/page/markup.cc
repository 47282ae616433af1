#include "classify/page/markup.h"

#include <algorithm>

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;
constexpr int kBound = 1023;

// Where the element stands, seen from the block.
enum Place : uint32_t { kHere, kNear, kFar, kAnywhere };

uint32_t Bucket(uint32_t name, Place place, int bits) {
  return MixTokens(name + place, 0x85EBCA77) * kFactor >> (32 - bits);
}

}  // namespace

void AppendBuckets(const PageTable& table, const NameTokens& names, uint32_t element, int bits,
                   std::vector<uint32_t>* buckets) {
  for (size_t k = 0; k < kPathTokens; ++k)
    buckets->push_back(Bucket(names.path_hashes[element * kPathTokens + k], kHere, bits));
  uint32_t e = element;
  for (int distance = 0;; ++distance) {
    const Place place = distance == 0 ? kHere : distance <= 2 ? kNear : kFar;
    for (uint32_t k = names.begins[e]; k < names.begins[e + 1]; ++k) {
      buckets->push_back(Bucket(names.hashes[k], place, bits));
      if (place != kHere) buckets->push_back(Bucket(names.hashes[k], kAnywhere, bits));
    }
    if (e == 0) return;
    e = table.elements[e].parent;
  }
}

namespace {

struct Sum {
  int32_t weight = 0;
  uint32_t count = 0;

  Sum operator+(const Sum& o) const { return {weight + o.weight, count + o.count}; }
};

// What one element gives to the blocks in it, by where it stands, and what those above it give.
struct Sums {
  Sum path, here, near, far;
  Sum above;  // far sums of this element and all above it
};

}  // namespace

std::vector<MarkupScore> ScoreMarkup(const PageTable& table,
                                     const std::vector<uint32_t>& first_classes,
                                     const Lexicon& names) {
  std::vector<MarkupScore> scores(table.elements.size());
  if (names.weights().empty()) return scores;
  const NameTokens tokens = ReadNames(table, first_classes);
  const auto& weights = names.weights();
  const auto add = [&](Sum* sum, uint32_t hash, Place place) {
    sum->weight += weights[Bucket(hash, place, names.bits())];
    ++sum->count;
  };
  const auto score = [&](const Sum& sum) {
    return static_cast<int16_t>(
        std::clamp(RootMean(sum.weight, sum.count) + names.bias(), -kBound, kBound));
  };
  std::vector<Sums> sums(table.elements.size());
  for (size_t i = 0; i < sums.size(); ++i) {
    const Element& e = table.elements[i];
    if (!HasText(e)) continue;
    Sums& s = sums[i];
    for (size_t k = 0; k < kPathTokens; ++k)
      add(&s.path, tokens.path_hashes[i * kPathTokens + k], kHere);
    for (uint32_t k = tokens.begins[i]; k < tokens.begins[i + 1]; ++k) {
      const uint32_t name = tokens.hashes[k];
      Sum anywhere;
      add(&anywhere, name, kAnywhere);
      add(&s.here, name, kHere);
      add(&s.near, name, kNear);
      add(&s.far, name, kFar);
      s.near = s.near + anywhere;
      s.far = s.far + anywhere;
    }
    const bool top = i == 0;
    const Element& p = table.elements[e.parent];
    s.above = top ? s.far : s.far + sums[e.parent].above;
    Sum all = s.path + s.here;
    if (!top) {
      all = all + sums[e.parent].near;
      if (e.parent != 0) {
        all = all + sums[p.parent].near;
        if (p.parent != 0) all = all + sums[table.elements[p.parent].parent].above;
      }
    }
    MarkupScore& m = scores[i];
    m.path = score(all);
    m.here = s.here.count == 0 ? int16_t{0} : score(s.here);
    const int16_t own = s.far.count == 0 ? int16_t{0} : score(s.far);
    m.least = top ? own : std::min(own, scores[e.parent].least);
    m.most = top ? own : std::max(own, scores[e.parent].most);
  }
  return scores;
}

}  // namespace zhengwen::classify
