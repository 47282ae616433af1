#include "cli/help.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace zhengwen::cli {
namespace {

constexpr size_t kWidth = 80;
constexpr size_t kVerbColumn = 12;
constexpr size_t kFlagColumn = 26;

// `name` at an indent of two, `doc` from `column` on, broken between words.
std::string Entry(const std::string& name, std::string_view doc, size_t column) {
  std::string text = "  " + name;
  size_t at = text.size();
  const auto next_line = [&] {
    text += '\n';
    at = 0;
  };
  if (at + 2 > column) next_line();
  while (!doc.empty()) {
    const size_t size = std::min(doc.find(' '), doc.size());
    if (at > column && at + 1 + size > kWidth) next_line();
    if (at < column) {
      text.append(column - at, ' ');
      at = column;
    } else {
      text += ' ';
      ++at;
    }
    text += doc.substr(0, size);
    at += size;
    doc.remove_prefix(std::min(size + 1, doc.size()));
  }
  return text += '\n';
}

bool IsArgument(const Flag& flag) { return !flag.names.starts_with('-'); }

std::string NameOf(const Flag& flag) {
  std::string name;
  for (const char c : flag.names) name += c == ',' ? std::string(", ") : std::string(1, c);
  if (!flag.value.empty()) name.append(" ").append(flag.value);
  if (std::holds_alternative<Rest>(flag.field)) name += "...";
  return name;
}

}  // namespace

std::string GeneralHelp() {
  std::string help =
      "zhengwen turns text dumps of web pages into clean corpus files and accounts\n"
      "for every character.\n"
      "\n"
      "Usage: zhengwen VERB [INPUT...] [-o OUT] [flags]\n"
      "\n";
  for (const Verb& verb : Verbs()) help += Entry(std::string(verb.name), verb.doc, kVerbColumn);
  return help +
         "\n"
         "`zhengwen VERB --help` shows the flags of a verb, and examples.\n"
         "Exit code: 0 all well, 1 some inputs failed, 2 wrong usage or config.\n";
}

std::string HelpOf(const Verb& verb) {
  std::vector<const Flag*> flags;
  std::string usage = "Usage: zhengwen " + std::string(verb.name);
  std::string arguments;
  for (const Flag& flag : Flags()) {
    if ((flag.verbs & verb.bit) == 0) continue;
    if (IsArgument(flag)) {
      usage.append(" ").append(NameOf(flag));
      arguments += Entry(NameOf(flag), flag.doc, kFlagColumn);
    } else {
      flags.push_back(&flag);
    }
  }
  std::string help = std::string(verb.doc) + "\n\n" + usage + " [flags]\n\n" + arguments;
  std::string_view group;
  for (const Flag* flag : flags) {
    if (flag->group != group) help.append("\n").append(flag->group).append("\n");
    group = flag->group;
    help += Entry(NameOf(*flag), flag->doc, kFlagColumn);
  }
  return help + "\nExamples\n" + std::string(verb.examples);
}

}  // namespace zhengwen::cli
