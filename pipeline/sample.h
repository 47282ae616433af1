// Sample: a preview of N records out of all that a reader yields.
//
// `spread` is a systematic sample: of every stride records the first is held; when twice as many as
// wanted are held, every second one is let go and the stride doubles. At the end N of those held
// are taken at even distances. So the records stand evenly over the whole input, in its order, and
// the same input gives the same sample. All of the input is read (not cleaned); what is held is
// bounded: where the records held outgrow kSampleBytes the stride doubles early, and fewer than N
// may be left of an input with very large records.
//
// `first` takes the first N and reads no further: for a stream that nobody wants to wait for.
#ifndef ZHENGWEN_PIPELINE_SAMPLE_H_
#define ZHENGWEN_PIPELINE_SAMPLE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fetch/source.h"

namespace zhengwen::pipeline {

enum class SampleWay : uint8_t { spread, first };

// `first` where there is nothing but standard input ("-"), otherwise `spread`.
SampleWay SampleWayOf(const std::vector<std::string>& arguments);

inline constexpr uint64_t kSampleBytes = uint64_t{256} << 20;

// Errors of the reader are handed on as they come. REQUIRES: wanted > 0.
std::unique_ptr<fetch::RecordReader> MakeSample(std::unique_ptr<fetch::RecordReader> reader,
                                                uint64_t wanted, SampleWay way,
                                                uint64_t held_bytes = kSampleBytes);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_SAMPLE_H_
