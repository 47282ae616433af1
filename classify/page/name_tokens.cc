#include "classify/page/name_tokens.h"

#include <array>
#include <string_view>

#include "classify/page/names.h"
#include "core/ascii.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;
constexpr size_t kMaxNames = 32;  // of an element
constexpr size_t kMinPart = 3;

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
      if (IsAsciiSpace(c)) {
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
    signs[i] = {tag * kFactor, MixTokens(tag * kFactor, first_classes[i])};
    const auto& up = signs[e.parent];
    const auto& up2 = signs[table.elements[e.parent].parent];
    const auto& up3 = signs[table.elements[table.elements[e.parent].parent].parent];
    const uint32_t two = MixTokens(signs[i][0], up[0]), three = MixTokens(two, up2[0] + 1);
    const uint32_t signs2 = MixTokens(signs[i][1], up[1]);
    uint32_t* path = &names.path_hashes[i * kPathTokens];
    path[0] = MixTokens(three, up3[0] + 2);
    path[1] = three;
    path[2] = signs2;
    path[3] = MixTokens(signs2, up2[1] + 3);
  }
  names.begins.push_back(static_cast<uint32_t>(names.hashes.size()));
  return names;
}

}  // namespace zhengwen::classify
