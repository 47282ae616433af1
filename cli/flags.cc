#include "cli/flags.h"

namespace zhengwen::cli {

const std::vector<Flag>& Flags() {
  constexpr unsigned kCleans = kClean | kExplain;
  static const std::vector<Flag> flags = {
      // What the verb works on.
      {"INPUT", "", kCleans, "", "files, folders, globs, @list.txt, or - for standard input",
       Rest{&Options::arguments}},
      {"OUT", "", kVerify, "", "the folder that `zhengwen clean -o OUT/` has written",
       Rest{&Options::arguments}},
      {"WHAT", "", kList, "",
       "steps, rules, reasons, signals, models, formats or recipe; nothing: a survey",
       Rest{&Options::arguments}},
      {"URL", "", kUrl, "", "addresses, as they stand in a page or in a list",
       Rest{&Options::arguments}},
      {"FILE URL", "", kRobots, "", "a robots.txt, and addresses or paths to ask about",
       Rest{&Options::arguments}},

      {"--base", "URL", kUrl, "Address", "the page's address, for relative ones", &Options::base},
      {"--sort-query", "", kUrl, "Address", "parameters in the order of their names",
       &Options::sort_query},
      {"--agent", "NAME", kRobots, "Address",
       "who asks: its name, or all of its User-Agent; otherwise the rules for everyone count",
       &Options::agent},

      {"--inputs", "INPUT", kVerify, "Input",
       "also replay what was cut over the inputs, letter by letter", Rest{&Options::inputs}},
      {"--split", "HOW", kCleans, "Input",
       "part .txt files into documents: line, blank (at empty lines), or a regular expression: a "
       "line that it matches begins a document",
       &Options::split},
      {"--stdin-form", "FORM", kCleans, "Input",
       "what standard input holds, txt, html or jsonl; otherwise its first bytes decide",
       &Options::stdin_form, "txt|html|jsonl"},
      {"--html-field", "NAME", kCleans, "Input",
       "field of a JSONL record that holds a page; a record without it holds a text",
       &Options::html_field},
      {"--text-field", "NAME", kCleans, "Input", "field of a JSONL record that holds the text",
       &Options::text_field},
      {"--id-field", "NAME", kCleans, "Input", "field of a JSONL record that holds its id",
       &Options::id_field},
      {"--charset", "NAME", kCleans | kUrl, "Input",
       "charset of all text, instead of detecting it; of the page that holds the address",
       &Options::charset},
      {"--max-document", "SIZE", kCleans, "Input",
       "leave out larger documents, as too_large (suffixes K, M, G)", Size{&Options::max_document}},
      {"--sample", "N", kCleans, "Input",
       "a preview: N documents spread evenly over the inputs (the first N of standard input)",
       Count{&Options::sample}},
      {"--shard", "I/N", kClean, "Input",
       "only every N-th document, from document I on (counted from 0)", &Options::shard},

      {"--recipe", "FILE", kCleans, "Cleaning",
       "settings, as `zhengwen list recipe` prints them; a name stands for one of config/recipes",
       &Options::recipe},
      {"--set", "KEY=VALUE", kCleans, "Cleaning", "one setting, over the recipe's",
       Several{&Options::set}},
      {"--policy", "NAME", kCleans, "Cleaning",
       "what counts as main text: corpus (default), recall (in doubt keep), precision (in doubt "
       "drop), article (of pages: no title, captions, author's box, comments)",
       &Options::policy, "corpus|recall|precision|article"},
      {"--comments", "", kCleans, "Cleaning",
       "comments of pages that are not kept as a field of their own", &Options::comments},
      {"--language", "", kCleans, "Cleaning",
       "the language and script of the text, and where lines of it are in others; `explain` shows "
       "why",
       &Options::language},
      {"--genre", "", kCleans, "Cleaning",
       "what kind of text it is (speech, news, commentary, ...), with its probability; `explain` "
       "shows why",
       &Options::genre},
      {"--speech", "", kCleans, "Cleaning",
       "of speeches, their parts (salutation, sections, closing, who spoke where and when) as a "
       "field of the record, and headings in Markdown",
       &Options::speech},
      {"--collections", "", kCleans, "Cleaning",
       "part pages that hold several texts (five speeches, samples one to four) into a record for "
       "each, with the ids id#1, id#2",
       &Options::collections},
      {"--signals", "", kCleans, "Cleaning",
       "numbers about the text that is kept (`zhengwen list signals`) as a field of the record",
       &Options::signals},
      {"--pii", "HOW", kCleans, "Cleaning",
       "personal data (numbers of persons, their cards, telephones and accounts, e-mail "
       "addresses): "
       "off (default), mark (the record tells where it stands), replace (by <PHONE> and the like)",
       &Options::pii, "off|mark|replace"},
      {"--no-edits", "", kCleans, "Cleaning", "leave what is kept as it is, to the letter",
       &Options::no_edits},
      {"--config", "DIR", kCleans | kVerify | kList | kUrl, "Cleaning",
       "the folder with rules and models, instead of the installed one", &Options::config},

      {"-o,--output", "OUT", kClean, "Output",
       "where to: - (standard output), a file, or a folder (ends in /, exists, or has no ending "
       "of a format): shards with a ledger and a manifest",
       &Options::output},
      {"-f,--format", "FORMAT", kClean, "Output",
       "jsonl (a record a line), text, or markdown (headings, lists, tables, code, ... of pages)",
       &Options::format, "jsonl|text|markdown"},
      {"--markdown", "", kClean, "Output", "in JSONL, Markdown beside the text, as field markdown",
       &Options::markdown},
      {"--links", "", kClean, "Output", "in Markdown, addresses of links", &Options::links},
      {"--images", "", kClean, "Output", "in Markdown, images", &Options::images},
      {"--mirror", "", kClean, "Output", "in the folder, one output for each input file",
       &Options::mirror},
      {"--compress", "HOW", kClean, "Output",
       "none, gzip or zstd; otherwise the ending of OUT decides", &Options::compress,
       "none|gzip|zstd"},
      {"--rejects", "FILE", kClean, "Output", "also write what was removed, and why, as JSONL",
       &Options::rejects},
      {"--json", "", kExplain | kList | kUrl, "Output", "for programs: JSON, one object a document",
       &Options::json},
      {"--color", "WHEN", kExplain, "Output", "auto (on a terminal), always or never",
       &Options::color, "auto|always|never"},

      {"--threads", "N", kClean, "Running", "instead of one for each core; the output is the same",
       Count{&Options::threads}},
      {"--stats", "", kClean, "Running", "at the end, what each step did and how long it took",
       &Options::stats},
      {"-q,--quiet", "", kClean | kVerify, "Running", "errors only: no progress, no summary",
       &Options::quiet},
      {"-h,--help", "", kClean | kExplain | kVerify | kList | kUrl | kRobots, "Running",
       "this help", &Options::help},
  };
  return flags;
}

}  // namespace zhengwen::cli
