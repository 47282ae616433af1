// Small corpora for tests: outcomes, a way to write them, and a way to look at what was written.
#ifndef ZHENGWEN_TESTS_OUTPUT_CORPUS_H_
#define ZHENGWEN_TESTS_OUTPUT_CORPUS_H_

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/file.h"
#include "output/ledger.h"
#include "output/outcome.h"
#include "output/sink.h"
#include "tests/output/faulty_files.h"
#include "tests/output/settled.h"

namespace zhengwen::output {

inline Outcome MakeAll(const Settled& settled, Format format = Format::jsonl) {
  return MakeOutcome(settled.Build(), Authors(), {format, true, true});
}

// Five documents out of three files, one of them left out.
inline std::vector<Outcome> SmallCorpus(Format format = Format::jsonl,
                                        const std::string& word = "\u6b63\u6587") {
  return {
      MakeAll(Settled("a1").File("in/a.txt").Drop("\u83dc\n", Reason::menu).Keep(word + "\n"),
              format),
      MakeAll(Settled("a2").File("in/a.txt").Keep(word + "\n\n" + word), format),
      MakeAll(Settled("b1").File("in/b.txt").Drop(word, Reason::not_main), format),
      MakeAll(Settled("c1").File("in/c/c.txt").Keep("x").Replace("*", "", Reason::stray_mark),
              format),
      MakeAll(
          Settled("c2").File("in/c/c.txt").Keep("\u4e8c").Replace("\r\n", "\n", Reason::line_end),
          format),
  };
}

inline Status WriteAll(const SinkOptions& options, const std::vector<Outcome>& outcomes,
                       FileSystem* files = nullptr) {
  FaultyFiles sound;
  auto sink = OpenSink(options, files == nullptr ? &sound : files);
  if (!sink) return sink.error();
  Ledger ledger;
  for (const Outcome& o : outcomes) {
    ledger.Add(o);
    if (Status s = (*sink)->Write(o); !s) return s;
  }
  return (*sink)->Close(ledger);
}

inline std::string ReadAll(const std::string& path) {
  auto bytes = ReadFile(path);
  return bytes ? *bytes : "(" + bytes.error().ToString() + ")";
}

// Every file below a folder by its relative name; empty where there is no folder.
inline std::map<std::string, std::string> FilesIn(const std::string& folder) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), folder).string()] = ReadAll(entry.path().string());
  }
  return files;
}

inline std::vector<std::string> NamesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : FilesIn(folder)) names.push_back(name);
  return names;
}

inline std::string MessageOf(const Status& status) {
  return status.ok() ? "" : status.error().ToString();
}

}  // namespace zhengwen::output

#endif  // ZHENGWEN_TESTS_OUTPUT_CORPUS_H_
