// The parts of a speech: what stands around it, how it opens and ends, how it is parted.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_PARTS_H_
#define ZHENGWEN_CLASSIFY_SPEECH_PARTS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classify/speech/orders.h"
#include "classify/speech/titles.h"
#include "classify/speech/words.h"
#include "core/result.h"
#include "core/speech.h"

namespace zhengwen::classify::speech {

// What stands around a text and is no part of it. Views that outlive the call.
struct Surroundings {
  std::string_view title;                // that came with the input, or empty
  std::vector<std::string_view> before;  // lines that were cut before it, the last ones
  std::vector<std::string_view> behind;  // and behind it, the first ones
};

class PartFinder {
 public:
  // Reads config/speech. An error names file and line.
  static Result<PartFinder> Load(const std::string& config);

  // Linear in the text. REQUIRES: valid UTF-8.
  SpeechParts Find(std::string_view text, const Surroundings& around) const;

  const SpeechWords& words() const { return words_; }
  const Orders& orders() const { return orders_; }
  const Titles& titles() const { return titles_; }

 private:
  PartFinder(SpeechWords words, Orders orders, Titles titles)
      : words_(std::move(words)), orders_(std::move(orders)), titles_(std::move(titles)) {}

  SpeechWords words_;
  Orders orders_;
  Titles titles_;
};

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_PARTS_H_
