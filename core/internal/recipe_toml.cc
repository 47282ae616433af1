#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/file.h"
#include "core/recipe.h"
#include "core/suggest.h"

namespace zhengwen {
namespace {

bool Read(const toml::node& node, int64_t* out) {
  if (!node.is_integer()) return false;
  *out = node.as_integer()->get();
  return *out >= 0;
}
bool Read(const toml::node& node, bool* out) {
  if (!node.is_boolean()) return false;
  *out = node.as_boolean()->get();
  return true;
}
bool Read(const toml::node& node, double* out) {
  if (!node.is_number()) return false;
  *out = *node.value<double>();
  return *out >= 0 && *out <= 1e9;
}
bool Read(const toml::node& node, std::string* out) {
  if (!node.is_string()) return false;
  *out = node.as_string()->get();
  return true;
}
bool Read(const toml::node& node, Words* out) {
  if (!node.is_array()) return false;
  out->clear();
  for (const toml::node& element : *node.as_array()) {
    if (!element.is_string()) return false;
    out->push_back(element.as_string()->get());
  }
  return true;
}

std::string Show(int64_t v) { return std::to_string(v); }
std::string Show(bool v) { return v ? "true" : "false"; }
std::string Show(double v) {
  char digits[32];  // the shortest that reads back as the same value
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, v);
  std::string text(digits, error == std::errc() ? end : digits);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}
std::string Show(const std::string& v) {
  std::ostringstream s;
  s << toml::value<std::string>(v);
  return s.str();
}
std::string Show(const Words& v) {
  std::ostringstream s;
  s << "[";
  for (const std::string& w : v) s << (s.tellp() > 1 ? ", " : "") << toml::value<std::string>(w);
  s << "]";
  return s.str();
}

enum class Outcome { set, wrong_type, unknown };

Outcome Set(std::string_view section, std::string_view name, const toml::node& node,
            Recipe* recipe) {
#define KEY(s, n, type, default_value, unit, doc) \
  if (section == #s && name == #n)                \
    return Read(node, &recipe->s##_##n) ? Outcome::set : Outcome::wrong_type;
#include "core/recipe.def"
#undef KEY
  return Outcome::unknown;
}

// Bounds may be negative in no signal, but an unsatisfiable gate would be a slip.
bool ReadGate(const toml::node& node, Gate* gate) {
  const toml::table* bounds = node.as_table();
  if (bounds == nullptr || bounds->empty()) return false;
  for (const auto& [key, value] : *bounds) {
    double bound = 0;
    if (!Read(value, &bound)) return false;
    if (key.str() == "min") {
      gate->min = bound;
    } else if (key.str() == "max") {
      gate->max = bound;
    } else {
      return false;
    }
  }
  return !gate->min || !gate->max || *gate->min <= *gate->max;
}

void SetGate(const Gate& gate, std::vector<Gate>* gates) {
  const auto at =
      std::lower_bound(gates->begin(), gates->end(), gate,
                       [](const Gate& a, const Gate& b) { return a.signal < b.signal; });
  if (at != gates->end() && at->signal == gate.signal) {
    *at = gate;
  } else {
    gates->insert(at, gate);
  }
}

std::string Show(const Gate& gate) {
  const std::string min = gate.min ? "min = " + Show(*gate.min) : "";
  const std::string max = gate.max ? "max = " + Show(*gate.max) : "";
  return "{ " + min + (gate.min && gate.max ? ", " : "") + max + " }";
}

std::string UnknownSignal(std::string_view name) {
  std::vector<std::string_view> names(kSignalCount);
  std::transform(kSignals.begin(), kSignals.end(), names.begin(),
                 [](const SignalInfo& signal) { return signal.name; });
  const std::string remedy = DidYouMean(name, names);
  return "unknown signal " + std::string(name) +
         (remedy.empty() ? "; see `zhengwen list signals`" : remedy);
}

Error At(const std::string& path, const toml::source_region& region, std::string message) {
  return Error{ErrorCode::config, path + ":" + std::to_string(region.begin.line),
               std::move(message)};
}

Status SetGates(const toml::table& table, const std::string& path, Recipe* recipe) {
  for (const auto& [key, value] : table) {
    const auto signal = SignalNamed(key.str());
    if (!signal) return At(path, key.source(), UnknownSignal(key.str()));
    Gate gate{*signal, {}, {}};
    if (!ReadGate(value, &gate)) {
      return At(path, value.source(),
                "gates." + std::string(key.str()) +
                    " wants { min = NUMBER, max = NUMBER }, or one of both");
    }
    SetGate(gate, &recipe->gates);
  }
  return Ok();
}

Status SetAll(const toml::table& table, const std::string& path, Recipe* recipe) {
  for (const auto& [section, node] : table) {
    const std::string s(section.str());
    if (!node.is_table())
      return At(path, node.source(), "\"" + s + "\" stands outside of a [section]");
    if (s == "gates") {
      if (Status gates = SetGates(*node.as_table(), path, recipe); !gates) return gates;
      continue;
    }
    for (const auto& [key, value] : *node.as_table()) {
      const std::string name = s + "." + std::string(key.str());
      switch (Set(s, key.str(), value, recipe)) {
        case Outcome::set:
          break;
        case Outcome::wrong_type:
          return At(path, value.source(),
                    "wrong kind of value for " + name + "; see `zhengwen list recipe`");
        case Outcome::unknown:
          return At(path, value.source(), "unknown key " + name + "; see `zhengwen list recipe`");
      }
    }
  }
  return Ok();
}

}  // namespace

Result<Recipe> ParseRecipe(std::string_view toml_text, const std::string& path) {
  Recipe recipe;
  try {
    const toml::table table = toml::parse(toml_text, path);
    if (Status s = SetAll(table, path, &recipe); !s) return s.error();
  } catch (const toml::parse_error& e) {
    return At(path, e.source(), std::string(e.description()));
  }
  return recipe;
}

Result<Recipe> LoadRecipe(const std::string& path) {
  Result<std::string> text = ReadFile(path);
  if (!text) return text.error();
  return ParseRecipe(*text, path);
}

Status SetRecipeKey(std::string_view assignment, Recipe* recipe) {
  const std::string where = "--set " + std::string(assignment);
  const size_t dot = assignment.find('.');
  const size_t equals = assignment.find('=');
  if (dot == std::string_view::npos || equals == std::string_view::npos || dot > equals) {
    return Error{ErrorCode::usage, where, "wants section.key=value"};
  }
  try {
    const toml::table table = toml::parse(std::string(assignment));
    Status s = SetAll(table, where, recipe);
    if (!s) return Error{ErrorCode::usage, where, s.error().message};
    return s;
  } catch (const toml::parse_error& e) {
    return Error{ErrorCode::usage, where,
                 std::string(e.description()) + " (a string needs quotes)"};
  }
}

std::string ToToml(const Recipe& recipe) {
  std::string out;
  std::string_view section;
#define KEY(s, n, type, default_value, unit, doc)                                  \
  if (section != #s)                                                               \
    out += std::string(out.empty() ? "[" : "\n[") + (section = #s).data() + "]\n"; \
  out += #n " = " + Show(recipe.s##_##n) + "\n";
#include "core/recipe.def"
#undef KEY
  if (!recipe.gates.empty()) out += "\n[gates]\n";
  for (const Gate& gate : recipe.gates)
    out += std::string(Info(gate.signal).name) + " = " + Show(gate) + "\n";
  return out;
}

}  // namespace zhengwen
