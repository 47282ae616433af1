#include "tests/support/wrapped_dumps.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>

#include "core/file.h"
#include "core/json.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed * 2654435761U + 1) {}
  size_t Below(size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<size_t>(state_ >> 33) % n;
  }
  bool OneIn(size_t n) { return Below(n) == 0; }
  template <class T>
  const T& Of(const std::vector<T>& v) {
    return v[Below(v.size())];
  }

 private:
  uint64_t state_;
};

std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> ReadParts(const std::string& name, const std::string& separator) {
  std::vector<std::string> parts = {""};
  for (const std::string& line :
       SplitLines(ReadFile(SourcePath("tests/support/wrapped/" + name)).value())) {
    if (line == separator) {
      parts.emplace_back();
    } else {
      parts.back() += line + "\n";
    }
  }
  return parts;
}

std::string Printf(const char* format, size_t a, size_t b, size_t c) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, a, b, c);
  return buffer;
}

// The words that fill the templates, in the form one document uses throughout.
class Words {
 public:
  Words(Dice* dice, const std::vector<std::string>& titles, std::string title)
      : dice_(*dice), titles_(titles), title_(std::move(title)), form_(dice->Below(5)) {
    static const std::vector<std::string> sites = {"云溪新闻网", "青禾文库",     "江城晚报",
                                                   "好范文站",   "明德教育在线", "南岸论坛"};
    static const std::vector<std::string> people = {"田小雨", "孟桥",   "管理员",
                                                    "admin",  "顾北辰", "小编"};
    static const std::vector<std::string> channels = {"讲话稿", "社会新闻", "生活百科",
                                                      "文化",   "通知公告", "美文欣赏"};
    site_ = dice_.Of(sites), person_ = dice_.Of(people), channel_ = dice_.Of(channels);
  }

  std::string Date() {
    static const char* const forms[] = {"%zu-%02zu-%02zu", "%zu/%zu/%zu", "%zu年%zu月%zu日",
                                        "%zu.%02zu.%02zu", "%zu年%02zu月%02zu日"};
    return Printf(forms[form_], 2005 + dice_.Below(20), 1 + dice_.Below(12), 1 + dice_.Below(28));
  }
  std::string Time() {
    return dice_.OneIn(2)
               ? Printf("%02zu:%02zu:%02zu", dice_.Below(24), dice_.Below(60), dice_.Below(60))
               : Printf("%02zu:%02zu", dice_.Below(24), dice_.Below(60), 0);
  }
  std::string Value(const std::string& name) {
    if (name == "title") return title_;
    if (name == "other") return dice_.Of(titles_);
    if (name == "site") return site_;
    if (name == "person") return person_;
    if (name == "channel") return channel_;
    if (name == "date") return Date();
    if (name == "datetime") return Date() + " " + Time();
    return std::to_string(3 + dice_.Below(9000));
  }
  std::string Item(const std::string& form, size_t number) {
    const std::string title = dice_.Of(titles_);
    const std::string iso =
        Printf("%zu-%02zu-%02zu", 2015 + dice_.Below(10), 1 + dice_.Below(12), 1 + dice_.Below(28));
    if (form == "glued")
      return title + iso + " " +
             Printf("%02zu:%02zu:%02zu", dice_.Below(24), dice_.Below(60), dice_.Below(60));
    if (form == "spaced") return title + " " + Date();
    if (form == "before") return Date() + " " + title;
    if (form == "bracket") return title + "[" + iso.substr(5) + "]";
    if (form == "dot") return "·" + title + " (" + iso + ")";
    if (form == "numbered") return std::to_string(number) + (number % 2 == 0 ? "." : "、") + title;
    if (form == "relative")
      return title + " " + std::to_string(1 + dice_.Below(20)) +
             (dice_.OneIn(2) ? "小时前" : "天前");
    if (form == "cjkdate")
      return title + " " +
             Printf("%zu年%zu月%zu日", 2015 + dice_.Below(10), 1 + dice_.Below(12),
                    1 + dice_.Below(28));
    return title;
  }

 private:
  Dice& dice_;
  const std::vector<std::string>& titles_;
  std::string title_, site_, person_, channel_;
  size_t form_;
};

std::string Fill(const std::string& line, Words* words) {
  std::string out;
  for (size_t at = 0; at < line.size();) {
    const size_t open = line.find('{', at);
    out += line.substr(at, open - at);
    if (open == std::string::npos) break;
    const size_t close = line.find('}', open);
    out += words->Value(line.substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return out;
}

// The lines of a template; a line that is only the title is neutral.
std::vector<Piece> Expand(const std::string& form, const std::string& title, Words* words) {
  std::vector<Piece> pieces;
  for (const std::string& line : SplitLines(form)) {
    char kind[16];
    size_t count = 0;
    if (std::sscanf(line.c_str(), "{list %15s %zu}", kind, &count) == 2) {
      for (size_t i = 1; i <= count; ++i) pieces.push_back({words->Item(kind, i), Truth::drop});
      continue;
    }
    const std::string filled = Fill(line, words);
    if (filled.empty()) continue;
    pieces.push_back({filled, filled == title ? Truth::neutral : Truth::drop});
  }
  return pieces;
}

bool MayBeGlued(const std::string& tail) {
  for (const char* begin :
       {"推荐文章", "{list glued", "（责任编辑", "责任编辑", "上一篇", "相关阅读"}) {
    if (tail.starts_with(begin)) return true;
  }
  return false;
}

double MeanF1(const double (&cell)[2][2]) {  // [truth is keep][was kept]
  double sum = 0;
  for (int side = 0; side < 2; ++side) {
    const double hit = cell[side][side],
                 all = 2 * hit + cell[1 - side][side] + cell[side][1 - side];
    sum += all > 0 ? 2 * hit / all : 1;
  }
  return sum / 2;
}

}  // namespace

std::vector<Body> OwnBodies() {
  std::vector<Body> bodies;
  for (const std::string& part : ReadParts("bodies.txt", "===")) {
    std::vector<std::string> lines = SplitLines(part);
    bodies.push_back({lines.front(), {lines.begin() + 1, lines.end()}});
  }
  return bodies;
}

static std::string Trimmed(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t\r"), end = line.find_last_not_of(" \t\r");
  return std::string(line.substr(begin, end + 1 - begin));
}

// A line of a genre text that its own site put there or that is no prose: a dateline with its
// source, markup, a link back to where it was scraped, a stub.
static bool IsBodyLine(std::string_view line) {
  constexpr size_t kStub = 12;
  if (line.find_first_not_of(" \t\r") == std::string::npos || line.front() == '#' ||
      line.front() == '<' || line.starts_with("(更新时间戳") ||
      (line.front() == '[' && line.find("](http") != std::string_view::npos))
    return false;
  return CountCodePoints(line) >= kStub &&
         line.substr(0, 120).find("来源") == std::string_view::npos;
}

std::vector<Body> GenreBodies(const std::string& path, size_t per_source, size_t most) {
  std::vector<Body> bodies;
  std::map<std::string, size_t> seen;
  FILE* pipe = popen(("zcat '" + path + "'").c_str(), "r");
  char* line = nullptr;
  size_t capacity = 0;
  for (ssize_t size; (size = getline(&line, &capacity, pipe)) > 0;) {
    const auto record = JsonObject::Parse({line, static_cast<size_t>(size)});
    if (!record || seen[std::string(record->String("source").value_or(""))]++ >= per_source)
      continue;
    Body body{std::string(record->String("title").value_or("")), {}};
    for (const std::string& paragraph : SplitLines(record->String("text").value_or(""))) {
      if (!IsBodyLine(paragraph) || paragraph == body.title) continue;
      if (body.paragraphs.size() < most) body.paragraphs.push_back(Trimmed(paragraph));
    }
    if (body.paragraphs.size() > 2) bodies.push_back(std::move(body));
  }
  std::free(line);
  pclose(pipe);
  return bodies;
}

std::string WrappedDump::Text() const {
  std::string text;
  for (const Piece& p : pieces) text += p.text + (p.ends_line ? "\n" : "");
  return text;
}

std::vector<WrappedDump> Wrap(const std::vector<Body>& bodies, size_t count, unsigned seed) {
  const auto heads = ReadParts("heads.txt", "---"), tails = ReadParts("tails.txt", "---"),
             middles = ReadParts("middles.txt", "---");
  const auto titles = SplitLines(ReadFile(SourcePath("tests/support/wrapped/titles.txt")).value());
  std::vector<WrappedDump> dumps;
  for (size_t i = 0; i < count; ++i) {
    Dice dice(seed + i * 1000003);
    const Body& body = bodies[i % bodies.size()];
    Words words(&dice, titles, body.title);
    const size_t head = dice.Below(heads.size()), tail = dice.Below(tails.size()),
                 middle = dice.Below(middles.size());
    const bool with_head = !dice.OneIn(10),
               with_middle = body.paragraphs.size() > 3 && dice.OneIn(3);
    WrappedDump dump;
    dump.name = "dump " + std::to_string(i) + " (body " + std::to_string(i % bodies.size()) +
                ", head " + (with_head ? std::to_string(head) : "none") + ", tail " +
                std::to_string(tail) + ", middle " +
                (with_middle ? std::to_string(middle) : "none") + ")";
    if (with_head) dump.pieces = Expand(heads[head], body.title, &words);
    if (!body.title.empty()) dump.pieces.push_back({body.title, Truth::neutral});
    const size_t place = with_middle ? 2 + dice.Below(body.paragraphs.size() - 3) : 0;
    for (size_t p = 0; p < body.paragraphs.size(); ++p) {
      dump.pieces.push_back({body.paragraphs[p], Truth::keep});
      if (with_middle && p + 1 == place) {
        for (Piece& piece : Expand(middles[middle], body.title, &words))
          dump.pieces.push_back(piece);
      }
    }
    if (MayBeGlued(tails[tail]) && dice.OneIn(3)) dump.pieces.back().ends_line = false;
    for (Piece& piece : Expand(tails[tail], body.title, &words)) dump.pieces.push_back(piece);
    dumps.push_back(std::move(dump));
  }
  return dumps;
}

WrapScore Score(const std::vector<WrappedDump>& dumps,
                const std::function<Document(const std::string&)>& clean) {
  WrapScore score;
  double lines[2][2] = {}, characters[2][2] = {};
  for (const WrappedDump& dump : dumps) {
    const std::string text = dump.Text();
    const Document doc = clean(text);
    std::vector<bool> kept(text.size());
    for (const Span& s : doc.spans) {
      for (size_t at = s.begin; s.verdict != Verdict::drop && at < s.end; ++at) kept[at] = true;
    }
    bool faultless = true;
    size_t at = 0;
    for (const Piece& p : dump.pieces) {
      size_t all = 0, in = 0;
      for (size_t end = at + p.text.size(); at < end; at += CharAt(text, at).size)
        ++all, in += kept[at];
      at += p.ends_line ? 1 : 0;
      if (p.truth == Truth::neutral) continue;
      const bool truth = p.truth == Truth::keep, got = in * 2 > all;
      lines[truth][got] += 1;
      characters[truth][1] += static_cast<double>(in),
          characters[truth][0] += static_cast<double>(all - in);
      if (truth ? in == all : in == 0) continue;
      faultless = false;
      score.long_lines_lost += truth && !got && all > 30;
      if (score.faults.size() < 400)
        score.faults.push_back(dump.name + ": " + (truth ? "lost: " : "kept: ") + p.text);
    }
    ++score.documents, score.faultless += faultless;
  }
  score.lines = MeanF1(lines), score.characters = MeanF1(characters);
  return score;
}

}  // namespace zhengwen::testing
