#include "cli/internal/parse_cli11.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/amount.h"
#include "cli/help.h"
#include "core/suggest.h"

namespace zhengwen::cli {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

std::vector<std::string> Choices(const Flag& flag) {
  std::vector<std::string> choices;
  for (std::string_view rest = flag.choices; !rest.empty();) {
    const size_t end = std::min(rest.find('|'), rest.size());
    choices.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return choices;
}

// Throws what CLI11 reports as "--flag: message".
using Reader = std::optional<uint64_t> (*)(std::string_view);
CLI::Option* AddNumber(CLI::App* app, const Flag& flag, uint64_t* target, Reader read,
                       const std::string& wants) {
  return app->add_option_function<std::string>(
      std::string(flag.names), [=](const std::string& text) {
        const std::optional<uint64_t> number = read(text);
        if (!number) throw CLI::ValidationError(std::string(flag.names), "wants " + wants);
        *target = *number;
      });
}

void AddFlag(CLI::App* app, const Flag& flag, Options* options) {
  const std::string names(flag.names);
  CLI::Option* option = std::visit(
      Overloaded{
          [&](bool Options::*field) { return app->add_flag(names, options->*field); },
          [&](std::string Options::*field) { return app->add_option(names, options->*field); },
          [&](Count field) {
            return AddNumber(app, flag, &(options->*field.field), ParseCount, "a whole number");
          },
          [&](Size field) {
            return AddNumber(app, flag, &(options->*field.field), ParseSize,
                             "a number of bytes, such as 500K, 64M or 1G");
          },
          [&](Several field) {
            return app->add_option(names, options->*field.field)
                ->expected(1)
                ->take_all()
                ->allow_extra_args(false);
          },
          [&](Rest field) {
            // CLI11 would take a name like [a] for a list of values, were extra ones allowed.
            return app->add_option(names, options->*field.field)
                ->expected(1, CLI::detail::expected_max_vector_size)
                ->allow_extra_args(false);
          },
      },
      flag.field);
  const std::vector<std::string> choices = Choices(flag);
  if (!choices.empty()) {
    option->check([choices](const std::string& value) {
      if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::string();
      return "wants " + CLI::detail::join(choices, " or ") + ", not " + value;
    });
  }
}

std::unique_ptr<CLI::App> MakeApp(const Verb& verb, Options* options) {
  auto app = std::make_unique<CLI::App>();
  app->set_help_flag();
  app->allow_extras();  // the arguments: as options they would have their brackets taken off
  for (const Flag& flag : Flags()) {
    if ((flag.verbs & verb.bit) != 0 && flag.names.starts_with('-'))
      AddFlag(app.get(), flag, options);
  }
  return app;
}

Error UnknownVerb(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Verb& verb : Verbs()) names.push_back(verb.name);
  std::string remedy = DidYouMean(word, names);
  if (remedy.empty()) remedy = "; `zhengwen --help` shows the verbs";
  return Error{ErrorCode::usage, word, "is no verb" + remedy};
}

Error UnknownFlag(const std::string& word, const Verb& verb) {
  std::vector<std::string_view> names;
  for (const Flag& flag : Flags()) {
    if ((flag.verbs & verb.bit) == 0) continue;
    for (std::string_view rest = flag.names; !rest.empty();) {
      const size_t end = std::min(rest.find(','), rest.size());
      if (rest.starts_with("--")) names.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::string remedy = DidYouMean(word.substr(0, word.find('=')), names);
  if (remedy.empty()) remedy = "; `zhengwen " + std::string(verb.name) + " --help` shows the flags";
  return Error{ErrorCode::usage, word, "is no flag of " + std::string(verb.name) + remedy};
}

// What stands behind "--" is no flag, whatever it looks like.
std::vector<std::string> CutOffLiteral(std::vector<std::string>* words) {
  const auto dashes = std::find(words->begin(), words->end(), "--");
  std::vector<std::string> literal(dashes == words->end() ? dashes : dashes + 1, words->end());
  words->erase(dashes, words->end());
  return literal;
}

bool LooksLikeFlag(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

Result<CommandLine> ParseVerb(const Verb& verb, std::vector<std::string> words) {
  CommandLine line;
  const std::unique_ptr<CLI::App> app = MakeApp(verb, &line.options);
  const std::vector<std::string> literal = CutOffLiteral(&words);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app->parse(words);
  } catch (const CLI::ParseError& e) {
    return Error{ErrorCode::usage, std::string(verb.name), e.what()};
  }
  line.options.arguments = app->remaining();
  for (const std::string& word : line.options.arguments) {
    if (LooksLikeFlag(word)) return UnknownFlag(word, verb);
  }
  line.options.arguments.insert(line.options.arguments.end(), literal.begin(), literal.end());
  if (line.options.help) {
    line.answer = HelpOf(verb);
  } else {
    line.verb = &verb;
  }
  return line;
}

}  // namespace

Result<CommandLine> ParseCommandLine(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    return Error{ErrorCode::usage, "", "a verb is wanted; `zhengwen --help` shows them"};
  }
  std::string word = arguments.front();
  std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  CommandLine line;
  if (word == "--version") {
    line.answer = "zhengwen " ZW_VERSION "\n";
    return line;
  }
  if (word == "-h" || word == "--help" || word == "help") {
    if (word != "help" || rest.empty()) {
      line.answer = GeneralHelp();
      return line;
    }
    word = rest.front();
    rest = {"--help"};
  }
  for (const Verb& verb : Verbs()) {
    if (verb.name == word) return ParseVerb(verb, std::move(rest));
  }
  return UnknownVerb(word);
}

}  // namespace zhengwen::cli
