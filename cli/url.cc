#include <optional>
#include <string>

#include "clean/decode/labels.h"
#include "cli/console.h"
#include "cli/setup.h"
#include "cli/verbs.h"
#include "core/json.h"
#include "core/url/canonical.h"
#include "core/url/public_suffix.h"
#include "core/web_url.h"

namespace zhengwen::cli {
namespace {

void WriteOptional(std::string_view key, const std::optional<std::string>& value,
                   JsonWriter* json) {
  json->Key(key);
  if (value) {
    json->String(*value);
  } else {
    json->Null();
  }
}

std::string PartsAsJson(const WebUrl& url, const std::string& canonical) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Key("href").String(url.Href());
  json.Key("scheme").String(url.scheme);
  json.Key("username").String(url.username);
  json.Key("password").String(url.password);
  json.Key("host").String(url.host);
  json.Key("port").Int(url.port.value_or(DefaultPort(url.scheme).value_or(0)));
  json.Key("path").String(url.path);
  WriteOptional("query", url.query, &json);
  WriteOptional("fragment", url.fragment, &json);
  json.Key("registrable_domain").StringOrNull(url::RegistrableDomain(url.host));
  json.Key("canonical").String(canonical);
  json.EndObject();
  return text += '\n';
}

int Fail(const Error& error, ExitCode code) {
  Say(error);
  return code;
}

}  // namespace

int RunUrl(const Options& options) {
  if (options.arguments.empty()) {
    Say("url: name at least one address");
    return kWrongUsage;
  }
  std::optional<WebUrl> base;
  if (!options.base.empty()) {
    Result<WebUrl> parsed = ParseWebUrl(options.base);
    if (!parsed) {
      return Fail({ErrorCode::usage, "--base " + options.base, parsed.error().message},
                  kWrongUsage);
    }
    base = *std::move(parsed);
  }
  const std::string_view charset = clean::CharsetOfLabel(options.charset);
  if (charset.empty() && !options.charset.empty()) {
    return Fail({ErrorCode::usage, "--charset " + options.charset, "is no charset"}, kWrongUsage);
  }
  const Result<std::string> config = ConfigFolder(options);
  if (!config) return Fail(config.error(), kWrongUsage);
  const Result<url::Canonicaliser> canonicaliser = url::Canonicaliser::Load(*config);
  if (!canonicaliser) return Fail(canonicaliser.error(), kWrongUsage);
  url::CanonicalOptions form;
  form.sort_query = options.sort_query;

  int worst = kAllWell;
  for (const std::string& argument : options.arguments) {
    const Result<WebUrl> parsed = ParseWebUrl(argument, base ? &*base : nullptr, charset);
    if (!parsed) {
      worst = Fail({parsed.error().code, argument, parsed.error().message}, kSomeFailed);
      continue;
    }
    const std::string canonical = canonicaliser->Canonical(*parsed, form).Href();
    const Status written =
        WriteStdout(options.json ? PartsAsJson(*parsed, canonical) : canonical + "\n");
    if (!written) return Fail(written.error(), kSomeFailed);
  }
  return worst;
}

}  // namespace zhengwen::cli
