#include "clean/html/data/text_search.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "clean/html/data/script_json.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

bool IsOneOf(char c, std::string_view chars) { return chars.find(c) != std::string_view::npos; }

// Some systems keep a paragraph and, within it, its parts once more.
bool IsRepeated(const std::vector<TextPiece>& pieces, std::string_view value) {
  constexpr size_t kLongestParagraph = 8192;
  if (pieces.empty() || value.empty()) return false;
  const TextPiece& last = pieces.back();
  return !last.run && last.text.size() <= kLongestParagraph &&
         last.text.find(value) != std::string::npos;
}

}  // namespace

// Of the value that is told: its key, or the name of the array that it is in.
DataName TextSearch::NameHere() const {
  if (open_.empty()) return {};
  return open_.back().array ? open_.back().name : key_;
}

void TextSearch::Begin(Container kind) {
  constexpr uint16_t kWithinText = kDataText | kDataRun | kDataInner;
  Frame frame;
  frame.array = kind == Container::array;
  frame.name = NameHere();
  frame.id = ++ids_;
  frame.undecided = undecided_.size();
  frame.own = own_.size();
  if (!open_.empty()) {
    const Frame& parent = open_.back();
    if (parent.array || (frame.name.roles & kWithinText) != 0) {
      frame.holder = parent.holder;
      frame.holder_depth = parent.holder_depth;
    }
    frame.line = parent.line;
  }
  if (frame.holder == 0 && (frame.name.roles & kDataText) != 0) {
    frame.holder = frame.id;
    frame.holder_depth = open_.size() + 1;
  }
  open_.push_back(frame);
  key_ = {};
}

void TextSearch::End() {
  const Frame frame = open_.back();
  open_.pop_back();
  if (!frame.array) {
    Frame* array = !open_.empty() && open_.back().array ? &open_.back() : nullptr;
    if (array != nullptr) MarkRuns(frame, array);
    if (frame.titled) {
      Decide(frame);
    } else if (array != nullptr && frame.holder == 0) {
      JoinToArray(frame, array->id);
    }
  }
  own_.resize(frame.own);
}

// Strings of this object are parts of a paragraph where its type or the array's name says so.
void TextSearch::MarkRuns(const Frame& object, Frame* array) {
  if (!object.inline_type && (array->name.roles & kDataLine) == 0) return;
  for (size_t i = object.own; i < own_.size(); ++i) {
    TextPiece& piece = found_[own_[i].group].group.pieces[own_[i].piece];
    // Between paragraphs; but an empty run begins one that begins with a link.
    if (array->line == 0 && !piece.text.empty() && TrimAsciiSpace(piece.text).empty()) continue;
    if (array->line == 0) array->line = array->id;
    piece.run = true;
    piece.line = array->line;
  }
}

void TextSearch::JoinToArray(const Frame& object, uint32_t array) {
  for (size_t i = object.own; i < own_.size(); ++i) {
    Found& own = found_[own_[i].group];
    if (own.owner != object.id || IsSingle(own)) continue;  // joined already, or never
    const auto [at, first] =
        group_of_.try_emplace(uint64_t{array} << 16 | own.name.index, own_[i].group);
    if (first) {
      own.owner = array;
      own.depth = open_.size();
      continue;
    }
    std::vector<TextPiece>& joined = found_[at->second].group.pieces;
    std::move(own.group.pieces.begin(), own.group.pieces.end(), std::back_inserter(joined));
    own.group.pieces.clear();
    own.owner = array;
  }
}

// Texts whose container is in this object, and in no other with a title.
void TextSearch::Decide(const Frame& object) {
  const size_t depth = open_.size() + 1;  // the object's; it is closed
  size_t left = object.undecided;
  for (size_t i = object.undecided; i < undecided_.size(); ++i) {
    Found& found = found_[undecided_[i]];
    if (found.owner < object.id) {
      undecided_[left++] = undecided_[i];
    } else {
      const size_t levels = found.depth - depth;
      if (levels > (IsSingle(found) ? 0 : kMostLevelsToTitle)) continue;
      found.group.belongs = object.of_page ? Belongs::to_page : Belongs::elsewhere;
    }
  }
  undecided_.resize(left);
}

void TextSearch::String(std::string_view value) {
  const DataName name = NameHere();
  if (KeepJson(value) || open_.empty()) return;
  Frame& here = open_.back();
  if ((name.roles & kDataType) != 0 && (names_.Find(value).roles & kDataInline) != 0)
    here.inline_type = true;
  if ((name.roles & kDataTitle) != 0 || (here.name.roles & kDataTitle) != 0) AddTitle(value);
  if ((name.roles & (kDataText | kDataSingle)) != 0 ||
      (here.holder != 0 && (name.roles & kDataRun) != 0))
    AddPiece(name, value);
}

// Some systems keep a title in an object of its own ("rendered").
void TextSearch::AddTitle(std::string_view value) {
  const size_t above = (open_.back().name.roles & kDataTitle) != 0 ? 2 : 1;
  if (open_.size() < above) return;
  Frame& titled = open_[open_.size() - above];
  titled.titled = true;
  titled.of_page = titled.of_page || titles_.Has(value);
  page_met_ = page_met_ || titled.of_page;
}

void TextSearch::AddPiece(DataName name, std::string_view value) {
  if (value.empty() && (name.roles & kDataRun) == 0) return;
  if (pieces_ >= kMostPieces || value.size() > kMostTextBytes - bytes_) return;
  bytes_ += value.size();
  ++pieces_;
  const Frame& here = open_.back();
  const bool held = here.holder != 0 && (name.roles & kDataSingle) == 0;
  const uint32_t owner = held ? here.holder : here.id;
  const auto next = static_cast<uint32_t>(found_.size());
  const auto [at, added] = group_of_.try_emplace(uint64_t{owner} << 16 | name.index, next);
  if (added) {
    undecided_.push_back(next);
    found_.push_back({{}, owner, name, held ? here.holder_depth : open_.size()});
  }
  std::vector<TextPiece>& pieces = found_[at->second].group.pieces;
  if (IsRepeated(pieces, value)) return;
  own_.push_back({at->second, static_cast<uint32_t>(pieces.size())});
  pieces.push_back({std::string(value), 0, false});
}

bool TextSearch::KeepJson(std::string_view value) {
  constexpr size_t kLeastJson = 200;
  if (value.size() < kLeastJson || value.size() > kMostTextBytes - bytes_) return false;
  const char first = value.front();
  const size_t second = value.find_first_not_of(kAsciiSpace, 1);
  if (second == std::string_view::npos) return false;
  if (first == '{' ? value[second] != '"' : first != '[' || !IsOneOf(value[second], "{[\""))
    return false;
  bytes_ += value.size();
  json_.emplace_back(value);
  return true;
}

std::vector<TextGroup> TextSearch::Take() {
  for (uint32_t level = 0; level < kMostJsonInJson && !json_.empty(); ++level) {
    for (const std::string& json : std::exchange(json_, {})) WalkScriptJson(json, this);
  }
  std::vector<TextGroup> groups;
  for (Found& found : found_) {
    const bool counts = !IsSingle(found) || found.group.belongs == Belongs::to_page;
    if (counts && !found.group.pieces.empty()) groups.push_back(std::move(found.group));
  }
  return groups;
}

}  // namespace zhengwen::clean::html
