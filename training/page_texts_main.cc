// zhengwen_page_texts: pages in, the texts of their blocks out; or only what a model keeps.
//
//   zhengwen_page_texts CONFIG PAGES [MODEL [POLICY]]    one JSON object a page: id, and blocks (a
//                                                        list) without MODEL, text with it
//
// PAGES  see page_corpus.h    POLICY  see classify/policy.h; corpus without it
#include <cstdio>

#include "classify/page_body.h"
#include "classify/policy.h"
#include "clean/metadata.h"
#include "core/json.h"
#include "training/page_corpus.h"

namespace zhengwen::training {
namespace {

int Fail(const Error& error) {
  std::fprintf(stderr, "%s\n", error.ToString().c_str());
  return 1;
}

std::string BlocksJson(const PageEntry& entry, const Document& doc) {
  std::string json;
  JsonWriter writer(&json);
  writer.BeginObject().Key("id").String(entry.id).Key("blocks").BeginArray();
  for (const Block& b : doc.blocks) writer.String(doc.ShadowText(b));
  writer.EndArray().EndObject();
  return json;
}

std::string TextJson(const PageEntry& entry, const Document& doc) {
  std::string json, text;
  for (const Block& b : doc.blocks) {
    if (b.drop != Reason::none) continue;
    text += doc.ShadowText(b);
    text += '\n';
  }
  JsonWriter(&json).BeginObject().Key("id").String(entry.id).Key("text").String(text).EndObject();
  return json;
}

int Main(int argc, char** argv) {
  if (argc < 3 || argc > 5) {
    std::fputs("usage: zhengwen_page_texts CONFIG PAGES [MODEL [POLICY]]\n", stderr);
    return 2;
  }
  Result<PageReader> reader = PageReader::Make(argv[1]);
  if (!reader) return Fail(reader.error());
  Result<std::vector<PageEntry>> entries = LoadPageList(argv[2]);
  if (!entries) return Fail(entries.error());
  Authors authors;
  Recipe recipe;
  std::vector<std::unique_ptr<Step>> steps;
  if (argc > 3) recipe.body_page_model = argv[3];
  if (argc > 4) recipe.body_policy = argv[4];
  for (const StepFactory make :
       {classify::MakePageBody, clean::MakeMetadata, classify::MakePolicy}) {
    if (argc == 3) break;
    Result<std::unique_ptr<Step>> made = make({argv[1], &recipe, &authors});
    if (!made) return Fail(made.error());
    steps.push_back(std::move(*made));
  }
  for (const PageEntry& entry : *entries) {
    Result<Document> doc = reader->Read(entry);
    if (!doc) return Fail(doc.error());
    for (const auto& step : steps) step->Apply(&*doc);
    const std::string json = steps.empty() ? BlocksJson(entry, *doc) : TextJson(entry, *doc);
    std::puts(json.c_str());
  }
  return 0;
}

}  // namespace
}  // namespace zhengwen::training

int main(int argc, char** argv) { return zhengwen::training::Main(argc, argv); }
