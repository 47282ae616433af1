#include "classify/page/markup.h"

#include <algorithm>
#include <array>

#include "classify/page/names.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;
constexpr size_t kMaxNames = 32;  // of an element
constexpr size_t kPathTokens = 4;
constexpr size_t kMinPart = 3;
constexpr int kBound = 1023;

// Where the element stands, seen from the block.
enum Place : uint32_t { kHere, kNear, kFar, kAnywhere };

uint32_t Mix(uint32_t a, uint32_t b) {
  const uint32_t x = (a ^ b) * kFactor;
  return x ^ x >> 15;
}
uint32_t Bucket(uint32_t name, Place place, int bits) {
  return Mix(name + place, 0x85EBCA77) * kFactor >> (32 - bits);
}

// Seeds of the hashes. Classes and ids share their parts.
constexpr uint32_t kOfClass = 2, kOfId = 4, kOfRole = 6, kOfPart = 8;

// Collects the tokens of one element.
class NameReader {
 public:
  explicit NameReader(std::vector<uint32_t>* out) : out_(*out), first_(out->size()) {}

  // Each word of `value`, and each part of it between hyphens, underscores and colons.
  void Read(std::string_view value, uint32_t seed) {
    uint32_t word = seed;
    char before = ' ';
    for (const char raw : value) {
      const char c = FoldName(raw);
      if (IsNameSpace(c)) {
        EndPart();
        EndWord(&word, seed);
      } else if (c != '0' || before != '0') {
        word = (word ^ static_cast<unsigned char>(c)) * kFactor;
        if (c == '-' || c == '_' || c == ':') {
          EndPart();
        } else {
          part_ = (part_ ^ static_cast<unsigned char>(c)) * kFactor;
          ++part_size_;
        }
      }
      before = c;
    }
    EndPart();
    EndWord(&word, seed);
  }

  // A token of another reader.
  void AddToken(uint32_t token) {
    if (out_.size() - first_ < kMaxNames) out_.push_back(token);
  }

 private:
  void EndPart() {
    if (part_size_ >= kMinPart) Add(part_);
    part_ = kOfPart;
    part_size_ = 0;
  }
  void EndWord(uint32_t* word, uint32_t seed) {
    if (*word != seed) Add(*word);
    *word = seed;
  }
  void Add(uint32_t hash) { AddToken(hash ^ hash >> 15); }

  std::vector<uint32_t>& out_;
  size_t first_;
  uint32_t part_ = kOfPart;
  size_t part_size_ = 0;
};

// Siblings have the same classes: the tokens of the last few values are copied.
class ClassMemory {
 public:
  void Read(std::string_view value, NameReader* reader) {
    if (value.size() < kWorthIt) return reader->Read(value, kOfClass);
    Entry& known = entries_[(value.size() * 31 + static_cast<unsigned char>(value[0]) * 7 +
                             static_cast<unsigned char>(value.back())) %
                            kEntries];
    if (known.value != value) {
      known.value = value;
      known.tokens.clear();
      NameReader(&known.tokens).Read(value, kOfClass);
    }
    for (const uint32_t token : known.tokens) reader->AddToken(token);
  }

 private:
  static constexpr size_t kEntries = 64, kWorthIt = 6;
  struct Entry {
    std::string_view value;
    std::vector<uint32_t> tokens;
  };
  std::array<Entry, kEntries> entries_;
};

bool HasText(const Element& e) { return e.block_begin < e.block_end; }

}  // namespace

NameTokens ReadNames(const PageTable& table, const std::vector<uint32_t>& first_classes) {
  NameTokens names;
  const size_t n = table.elements.size();
  names.begins.reserve(n + 1);
  names.path_hashes.resize(n * kPathTokens);
  ClassMemory classes;
  std::vector<std::array<uint32_t, 2>> signs(n);  // tag; tag and first class
  for (size_t i = 0; i < n; ++i) {
    names.begins.push_back(static_cast<uint32_t>(names.hashes.size()));
    const Element& e = table.elements[i];
    if (!HasText(e)) continue;
    NameReader reader(&names.hashes);
    for (const Attribute& a : table.AttributesOf(e)) {
      if (a.name == AttributeName::class_) classes.Read(table.View(a.value), &reader);
      if (a.name == AttributeName::id) reader.Read(table.View(a.value), kOfId);
      if (a.name == AttributeName::role || a.name == AttributeName::itemprop)
        reader.Read(table.View(a.value), kOfRole);
    }
    const auto tag = static_cast<uint32_t>(e.tag) + 1;
    signs[i] = {tag * kFactor, Mix(tag * kFactor, first_classes[i])};
    const auto& up = signs[e.parent];
    const auto& up2 = signs[table.elements[e.parent].parent];
    const auto& up3 = signs[table.elements[table.elements[e.parent].parent].parent];
    const uint32_t two = Mix(signs[i][0], up[0]), three = Mix(two, up2[0] + 1);
    const uint32_t signs2 = Mix(signs[i][1], up[1]);
    uint32_t* path = &names.path_hashes[i * kPathTokens];
    path[0] = Mix(three, up3[0] + 2);
    path[1] = three;
    path[2] = signs2;
    path[3] = Mix(signs2, up2[1] + 3);
  }
  names.begins.push_back(static_cast<uint32_t>(names.hashes.size()));
  return names;
}

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
