#include "output/speech_json.h"

#include <algorithm>
#include <vector>

#include "core/ascii.h"
#include "core/char_offsets.h"

namespace zhengwen::output {
namespace {

class SpeechWriter {
 public:
  SpeechWriter(std::string_view text, JsonWriter* json) : text_(text), chars_(text), json_(*json) {}

  void Write(const SpeechParts& speech) {
    json_.BeginObject();
    json_.Key("title").StringOrNull(speech.title.empty() ? speech.title_around
                                                         : speech.title.Of(text_));
    json_.Key("speaker").StringOrNull(speech.speaker);
    json_.Key("post").StringOrNull(speech.post);
    json_.Key("occasion").StringOrNull(speech.occasion);
    json_.Key("place").StringOrNull(speech.place);
    json_.Key("date").StringOrNull(speech.date);
    json_.Key("salutation").StringOrNull(speech.salutation.Of(text_));
    json_.Key("closing").StringOrNull(speech.closing.Of(text_));
    json_.Key("sections");
    WriteSections(speech.sections);
    json_.Key("spans");
    WriteSpans(speech);
    json_.EndObject();
  }

 private:
  void WriteRange(Slice range) {
    json_.Key("begin").Int(chars_.At(range.begin));
    json_.Key("end").Int(chars_.At(range.end));
  }

  void WriteSections(const std::vector<SpeechSection>& sections) {
    if (sections.empty()) {
      json_.Null();
      return;
    }
    json_.BeginArray();
    for (const SpeechSection& s : sections) {
      json_.BeginObject().Key("level").Int(s.level);
      json_.Key("mark").StringOrNull(TrimAsciiSpace(Slice{s.begin, s.mark_end}.Of(text_)));
      json_.Key("heading").StringOrNull(TrimAsciiSpace(Slice{s.mark_end, s.head_end}.Of(text_)));
      WriteRange({s.begin, s.end});
      json_.EndObject();
    }
    json_.EndArray();
  }

  // All that has a place, in the order of the text.
  void WriteSpans(const SpeechParts& speech) {
    struct Part {
      std::string_view kind;
      Slice range;
    };
    std::vector<Part> parts = {
        {"title", speech.title}, {"salutation", speech.salutation}, {"closing", speech.closing}};
    for (const Slice range : speech.directions) parts.push_back({"stage_direction", range});
    for (const Slice range : speech.placeholders) parts.push_back({"placeholder", range});
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.range.begin < b.range.begin; });
    if (std::all_of(parts.begin(), parts.end(), [](const Part& p) { return p.range.empty(); })) {
      json_.Null();
      return;
    }
    json_.BeginArray();
    for (const Part& part : parts) {
      if (part.range.empty()) continue;
      json_.BeginObject().Key("kind").String(part.kind);
      WriteRange(part.range);
      json_.EndObject();
    }
    json_.EndArray();
  }

  std::string_view text_;
  CharOffsets chars_;
  JsonWriter& json_;
};

}  // namespace

void WriteSpeech(const SpeechParts& speech, std::string_view text, JsonWriter* json) {
  SpeechWriter(text, json).Write(speech);
}

}  // namespace zhengwen::output
