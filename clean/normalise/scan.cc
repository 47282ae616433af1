#include "clean/normalise/scan.h"

#include <algorithm>

namespace zhengwen::clean {
namespace {

bool IsPlainSpace(char c) { return c == ' ' || c == '\t'; }

bool IsWhite(std::string_view by) {
  return std::all_of(by.begin(), by.end(), [](char c) { return IsPlainSpace(c) || c == '\n'; });
}

}  // namespace

void Scan::Put(uint32_t begin, uint32_t end, Reason reason, std::string_view by) {
  if (IsOff(reason)) return;
  if (by.empty() && !edits_.empty()) {
    Edit& last = edits_.back();
    if (last.end == begin && last.reason == reason && last.by.empty()) {
      last.end = end;
      return;
    }
  }
  edits_.push_back({begin, end, reason, std::string(by)});
}

void Scan::TakeBack(uint32_t at) {
  while (!edits_.empty() && edits_.back().begin >= at) edits_.pop_back();
}

uint32_t Scan::TrailBegin(uint32_t at) {
  uint32_t begin = at;
  size_t edit = edits_.size();
  while (begin > line_begin_) {
    if (begin == trail_end_ && trail_begin_ < begin) {
      begin = std::max(trail_begin_, line_begin_);
      break;
    }
    while (edit > 0 && edits_[edit - 1].begin >= begin) --edit;
    if (edit > 0 && edits_[edit - 1].end >= begin) {
      if (!IsWhite(edits_[edit - 1].by)) break;
      begin = std::max(edits_[edit - 1].begin, line_begin_);
    } else if (IsPlainSpace(text_[begin - 1])) {
      --begin;
    } else {
      break;
    }
  }
  trail_begin_ = begin;
  trail_end_ = at;
  return begin;
}

bool Scan::HasSpace(uint32_t begin, uint32_t end) const {
  uint32_t at = end;
  auto e = edits_.rbegin();
  while (e != edits_.rend() && e->begin >= end) ++e;
  for (; at > begin; ++e) {
    const uint32_t edited_to = e == edits_.rend() ? begin : std::max(e->end, begin);
    if (edited_to < at) return true;  // what is white and not edited is plain space
    if (!e->by.empty()) return true;
    at = std::max(e->begin, begin);
  }
  return false;
}

void Scan::EndLine(uint32_t begin, uint32_t end) {
  const uint32_t trail = TrailBegin(begin);
  const bool blank = trail == line_begin_;
  if (!IsOff(Reason::blank)) {
    if (blank && (!seen_content_ || kept_blank_)) {
      TakeBack(line_begin_);
      Put(line_begin_, end, Reason::blank, "");
    } else if (HasSpace(trail, begin)) {
      const bool edited_end = edited_to() == end && !edits_.empty() && edits_.back().begin == begin;
      const Edit line_end = edited_end ? edits_.back() : Edit{};
      TakeBack(trail);
      Put(trail, begin, Reason::blank, "");
      if (edited_end) edits_.push_back(line_end);
    }
  }
  if (!blank) {
    seen_content_ = true;
    kept_blank_ = false;
  } else if (seen_content_ && !kept_blank_) {
    kept_blank_ = true;
    blank_begin_ = line_begin_;
  }
  line_begin_ = end;
}

void Scan::Finish() {
  const uint32_t trail = TrailBegin(size());
  if (IsOff(Reason::blank)) return;
  uint32_t from = trail;
  if (trail == line_begin_ && kept_blank_) from = blank_begin_;
  if (from == size()) return;
  const bool whole_lines = from == blank_begin_ && kept_blank_;
  if (!whole_lines && !HasSpace(from, size())) return;
  TakeBack(from);
  Put(from, size(), Reason::blank, "");
}

}  // namespace zhengwen::clean
