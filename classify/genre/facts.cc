#include "classify/genre/facts.h"

#include <algorithm>

#include "classify/genre/excerpt.h"
#include "classify/genre/line_openings.h"
#include "classify/genre/quotations.h"
#include "core/han.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr size_t kWindow = 300;      // characters of which `spread` asks for a person
constexpr size_t kLongestCall = 20;  // characters of a vocative, up to its punctuation
constexpr size_t kLongestName = 7;   // characters in front of a speaker's colon
constexpr int64_t kSmoothing = 150;  // characters that a text is longer than it is
constexpr int64_t kHalf = 4;         // the rate in a thousand characters that is worth 500
constexpr uint16_t kPause = kPunctuation | kSpace | kLineEnd;

int32_t Rate(int64_t hits, int64_t chars) {
  const int64_t worth = 1000 * hits;
  return static_cast<int32_t>(1000 * worth / (worth + kHalf * (chars + kSmoothing)));
}

int32_t UpToThree(int64_t hits) {
  return static_cast<int32_t>(std::min<int64_t>(hits, 3) * 1000 / 3);
}

int32_t Share(int64_t part, int64_t whole) {
  return whole == 0 ? 0 : static_cast<int32_t>(1000 * part / whole);
}

class Reader {
 public:
  Reader(std::string_view text, const Cues& cues)
      : text_(text),
        cues_(cues),
        roles_(cues.roles()),
        quotations_(text),
        hits_(cues.cues().size()),
        excused_(hits_.size()),
        total_(static_cast<int64_t>(CountCodePoints(text))) {}

  std::vector<int32_t> Read() {
    CuePlace place = CuePlace::line;
    for (size_t at = 0; at < text_.size();) {
      const Utf8Char c = CharAt(text_, at);
      if (IsUnifiedHan(c.value)) {
        at = ReadHan(at, c.value, place);
        place = CuePlace::any;
        continue;
      }
      const uint16_t kind = KindOf(c.value);
      quoted_ = quotations_.Read(at, c.value);
      if (place == CuePlace::line && (kind & (kSpace | kLineEnd)) == 0) BeginLine(at);
      if (cues_.MayBegin(c.value, CharAt(text_, at + c.size).value, place)) FindCues(at, place);
      if ((kind & kLineEnd) != 0) {
        place = CuePlace::line;
      } else if ((kind & kPause) == 0) {
        place = CuePlace::any;
        ++letters_;
        outside_ += quoted_ ? 0 : 1;
      } else if (place == CuePlace::any) {
        place = CuePlace::clause;
      }
      ++char_;
      at += c.size;
    }
    return Facts();
  }

 private:
  // Most of a Chinese text: from the character c at text[at] to where such characters end. No
  // quotation begins or ends among them.
  size_t ReadHan(size_t at, char32_t c, CuePlace place) {
    if (place == CuePlace::line) BeginLine(at);
    quoted_ = quotations_.IsWithin(at);
    const int64_t begin = char_;
    while (c != 0) {
      const char32_t han = UnifiedHanAt(text_, at + kUnifiedHanBytes);
      const char32_t next = han != 0 ? han : CharAt(text_, at + kUnifiedHanBytes).value;
      if (cues_.MayBegin(c, next, place)) FindCues(at, place);
      place = CuePlace::any;
      ++char_;
      at += kUnifiedHanBytes;
      c = han;
    }
    letters_ += char_ - begin;
    outside_ += quoted_ ? 0 : char_ - begin;
    return at;
  }

  void FindCues(size_t at, CuePlace place) {
    cues_.At(text_, at, place, [&](size_t cue, size_t bytes, bool excuse) {
      if (excuse) excused_[cue] = std::max(excused_[cue], at + bytes);
      if (at >= excused_[cue]) Hit(cue, at, bytes, place);
    });
  }

  void BeginLine(size_t at) {
    ++lines_;
    line_begin_ = char_;
    openings_.Begin(text_, at);
    for (size_t i = 0; i < kLongestName && at < text_.size(); ++i) {
      const Utf8Char c = CharAt(text_, at);
      const uint16_t kind = KindOf(c.value);
      if ((kind & kColon) != 0) speakers_ += i > 0 ? 1 : 0;
      if ((kind & (kPunctuation | kLineEnd)) != 0) return;
      at += c.size;
    }
  }

  void Hit(size_t cue, size_t at, size_t bytes, CuePlace place) {
    const int64_t from_end = total_ - char_;
    switch (cues_.cues()[cue].zone) {
      case CueZone::all:
        break;
      case CueZone::outside:
        if (quoted_) return;
        break;
      case CueZone::lead:
        if (char_ >= static_cast<int64_t>(kLeadChars)) return;
        break;
      case CueZone::opening:
        if (char_ >= static_cast<int64_t>(kOpeningChars)) return;
        break;
      case CueZone::closing:
        if (from_end > static_cast<int64_t>(kClosingChars)) return;
        break;
      case CueZone::role:
        return LookAtReport(cue, at, bytes);
    }
    ++hits_[cue];
    if (roles_.IsPerson(cue) && window_ != char_ / static_cast<int64_t>(kWindow)) {
      window_ = char_ / static_cast<int64_t>(kWindow);
      ++windows_;
    }
    if (cue == roles_.address && place != CuePlace::any) LookAtCall(at + bytes);
  }

  void LookAtReport(size_t cue, size_t at, size_t bytes) {
    const auto chars =
        static_cast<int64_t>(CountCodePoints(std::string_view(text_).substr(at, bytes)));
    const int64_t end = char_ + chars - line_begin_;
    if (cue == roles_.reporter) openings_.Reporter(end);
    if (cue == roles_.reports) openings_.Reports(end);
  }

  // A call: the words of address go on to a comma, colon or exclamation mark at once.
  void LookAtCall(size_t at) {
    bool greets = false;
    for (size_t i = 0; i < kLongestCall && at < text_.size(); ++i) {
      const Utf8Char c = CharAt(text_, at);
      const uint16_t kind = KindOf(c.value);
      cues_.At(text_, at, CuePlace::any, [&](size_t cue, size_t, bool excuse) {
        greets |= cue == roles_.greeting && !excuse;
      });
      if ((kind & (kPunctuation | kLineEnd)) != 0) {
        const bool strong =
            (kind & (kColon | kLineEnd)) != 0 || c.value == '!' || c.value == U'\uFF01';
        if (!strong && (kind & kComma) == 0) return;
        ++vocatives_;
        if (char_ < static_cast<int64_t>(kOpeningChars) && (strong || greets)) ++salutations_;
        return;
      }
      at += c.size;
    }
  }

  // Commentary urges too, and says we; but it speaks to nobody.
  int64_t UrgedInPerson() const {
    const int64_t you = hits_[roles_.you];
    return std::min(
        {hits_[roles_.urge], hits_[roles_.we] + you, 4 * (you + hits_[roles_.i] + vocatives_)});
  }

  bool SpeaksToSomebody() const {
    return vocatives_ + salutations_ + hits_[roles_.greeting] + hits_[roles_.thanks] > 0;
  }

  std::vector<int32_t> Facts() const {
    std::vector<int32_t> facts;
    for (size_t i = 0; i < hits_.size(); ++i) {
      const CueZone zone = cues_.cues()[i].zone;
      if (zone == CueZone::role) continue;
      facts.push_back(zone == CueZone::all       ? Rate(hits_[i], letters_)
                      : zone == CueZone::outside ? Rate(hits_[i], outside_)
                                                 : UpToThree(hits_[i]));
    }
    const int64_t windows = std::max<int64_t>(
        1, (total_ + static_cast<int64_t>(kWindow) / 2) / static_cast<int64_t>(kWindow));
    facts.push_back(Rate(vocatives_, outside_));
    facts.push_back(UpToThree(salutations_));
    facts.push_back(std::min(1000, Share(windows_, windows)));
    facts.push_back(Share(letters_ - outside_, letters_));
    facts.push_back(Share(speakers_, lines_ + 2));
    facts.push_back(Rate(UrgedInPerson(), outside_));
    const auto shortness = static_cast<int32_t>(1000 * kSmoothing / (letters_ + kSmoothing));
    facts.push_back(SpeaksToSomebody() ? 0 : shortness);
    facts.push_back(openings_.reported());
    facts.push_back(openings_.turns());
    facts.push_back(IsSignedAndDated(text_) ? 1000 : 0);
    return facts;
  }

  std::string_view text_;
  const Cues& cues_;
  const CueRoles& roles_;
  QuotationReader quotations_;
  bool quoted_ = false;

  std::vector<int64_t> hits_;
  std::vector<size_t> excused_;  // by cue: what begins before this byte stands within an excuse

  LineOpenings openings_;
  int64_t line_begin_ = 0;  // characters before the line

  int64_t total_ = 0;    // characters of all kinds
  int64_t char_ = 0;     // the same, before the place
  int64_t letters_ = 0;  // and digits, of any script
  int64_t outside_ = 0;  // of these, outside of long quotations
  int64_t lines_ = 0, speakers_ = 0;
  int64_t window_ = -1, windows_ = 0;
  int64_t vocatives_ = 0, salutations_ = 0;
};

}  // namespace

std::vector<GenreFactInfo> GenreFactInfos(const Cues& cues) {
  std::vector<GenreFactInfo> all;
  for (const Cue& cue : cues.cues()) {
    if (cue.zone != CueZone::role) all.push_back({cue.name, cue.what});
  }
  all.insert(all.end(), kGenreFacts.begin(), kGenreFacts.end());
  return all;
}

std::vector<int32_t> MeasureGenre(std::string_view text, const Cues& cues) {
  std::string memory;
  return Reader(Excerpt(text, &memory), cues).Read();
}

}  // namespace zhengwen::classify
