#include "pipeline/trace.h"

#include <algorithm>

namespace zhengwen::pipeline {
namespace {

size_t DroppedBlocks(const Document& doc) {
  return static_cast<size_t>(
      std::count_if(doc.blocks.begin(), doc.blocks.end(),
                    [](const Block& block) { return block.drop != Reason::none; }));
}

// Segment may join blocks; a stage that leaves fewer than it found has added none.
uint64_t Growth(size_t before, size_t after) { return after > before ? after - before : 0; }

}  // namespace

StageCount& Trace::Row(std::string_view stage) {
  for (StageCount& row : rows_) {
    if (row.stage == stage) return row;
  }
  return rows_.emplace_back(StageCount{.stage = stage});
}

void Trace::Merge(const Trace& other) {
  for (const StageCount& from : other.rows_) {
    StageCount& to = Row(from.stage);
    to.runs += from.runs;
    to.edits += from.edits;
    to.blocks += from.blocks;
    to.dropped += from.dropped;
    to.nanoseconds += from.nanoseconds;
  }
}

StageTimer::StageTimer(Trace* trace, std::string_view stage, const Document* doc)
    : trace_(trace), stage_(stage), doc_(doc) {
  if (trace_ == nullptr) return;
  if (doc_ != nullptr) {
    edits_ = doc_->edits.size();
    blocks_ = doc_->blocks.size();
    dropped_ = DroppedBlocks(*doc_);
  }
  begin_ = std::chrono::steady_clock::now();
}

StageTimer::~StageTimer() {
  if (trace_ == nullptr) return;
  const auto elapsed = std::chrono::steady_clock::now() - begin_;
  StageCount& row = trace_->Row(stage_);
  ++row.runs;
  row.nanoseconds +=
      static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed).count());
  if (doc_ == nullptr) return;
  row.edits += Growth(edits_, doc_->edits.size());
  row.blocks += Growth(blocks_, doc_->blocks.size());
  row.dropped += Growth(dropped_, DroppedBlocks(*doc_));
}

}  // namespace zhengwen::pipeline
