#include "clean/rules/macros.h"

#include <utility>

#include "core/file.h"
#include "core/matcher.h"
#include "core/table_file.h"

namespace zhengwen::clean::rules {
namespace {

// Bytes of one expanded pattern; the longest shipped one has about 2,000. Bounds what nested macros
// of a hostile file can grow to.
constexpr size_t kMaxPatternBytes = 16384;

bool IsNameChar(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// Length of a macro's name that begins at text[at] and is closed by a brace, or 0.
size_t NameLength(std::string_view text, size_t at) {
  size_t length = 0;
  while (at + length < text.size() && IsNameChar(text[at + length])) ++length;
  return at + length < text.size() && text[at + length] == '}' ? length : 0;
}

}  // namespace

Result<Macros> Macros::Load(const std::string& path) {
  Result<std::string> content = ReadFile(path);
  if (!content) return content.error();
  return Parse(path, *content);
}

Result<Macros> Macros::Parse(const std::string& path, std::string_view content) {
  Result<Table> table = ParseTable(path, content, {"name", "pattern", "hit", "miss"});
  if (!table) return table.error();
  Macros macros;
  for (const TableRow& row : table->rows) {
    const std::string& name = row.cells[0];
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    if (name.empty() || NameLength(name + "}", 0) != name.size())
      return fail("a macro's name has lower-case letters and '_' only");
    if (macros.values_.count(name) != 0) return fail("the macro {" + name + "} is defined twice");
    Result<std::string> value = macros.Expand(row.cells[1]);
    if (!value) return fail(value.error().message);
    if (Result<Regex> regex = Regex::Compile(*value); !regex) return fail(regex.error().message);
    macros.rows_.push_back({row.line, name, *value, row.cells[2], row.cells[3]});
    macros.values_[name] = "(?:" + *value + ")";
  }
  return macros;
}

Result<std::string> Macros::Expand(std::string_view pattern) const {
  std::string out;
  for (size_t at = 0; at < pattern.size();) {
    const size_t length = pattern[at] == '{' ? NameLength(pattern, at + 1) : 0;
    if (length == 0) {
      out += pattern[at++];
    } else {
      const auto found = values_.find(pattern.substr(at + 1, length));
      if (found == values_.end()) {
        return Error{ErrorCode::config, "",
                     "no macro {" + std::string(pattern.substr(at + 1, length)) +
                         "}; config/rules/macros.tsv names them all"};
      }
      out += found->second;
      at += length + 2;
    }
    if (out.size() > kMaxPatternBytes)
      return Error{ErrorCode::config, "", "the pattern is too long once its macros are expanded"};
  }
  return out;
}

}  // namespace zhengwen::clean::rules
