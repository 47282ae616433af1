// Options: everything that can be said on the command line, as it was said.
//
// The table of flags (cli/flags.h) fills it; cli/setup.h turns it into what the pipeline wants.
#ifndef ZHENGWEN_CLI_OPTIONS_H_
#define ZHENGWEN_CLI_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace zhengwen::cli {

struct Options {
  // What the verb works on: INPUT..., OUT of verify, WHAT of list, URL... of url,
  // FILE URL... of robots.
  std::vector<std::string> arguments;

  // Input.
  std::string split;
  std::string html_field = "html";
  std::string text_field = "text";
  std::string id_field = "id";
  std::string stdin_form;
  std::string charset;
  uint64_t max_document = 0;  // bytes; 0: as the recipe says
  uint64_t sample = 0;        // documents; 0: all
  std::string shard = "0/1";
  std::vector<std::string> inputs;  // verify

  // Addresses.
  std::string base;  // url; empty: none
  bool sort_query = false;
  std::string agent = "*";  // robots

  // Cleaning.
  std::string config;  // empty: found by FindConfig
  std::string recipe;
  std::vector<std::string> set;
  bool no_edits = false;
  std::string policy;  // empty: as the recipe says
  bool comments = false;
  bool signals = false;
  bool language = false;
  bool genre = false;
  bool speech = false;
  bool collections = false;
  std::string pii;  // empty: as the recipe says

  // Output.
  std::string output = "-";
  std::string format = "jsonl";
  bool markdown = false;  // beside the text of records
  bool links = false;     // Markdown
  bool images = false;    // Markdown
  bool mirror = false;
  std::string compress;  // empty: by the ending of the output's name
  std::string rejects;
  bool json = false;
  std::string color = "auto";

  // Running.
  uint64_t threads = 0;  // 0: as many as the machine has
  bool stats = false;
  bool quiet = false;
  bool help = false;
};

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_OPTIONS_H_
