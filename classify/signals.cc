#include "classify/signals.h"

#include <utility>

#include "classify/signals/text_scan.h"

namespace zhengwen::classify {
namespace {

constexpr uint64_t kPermille = 1000;

void SetWords(const TextScan& scan, SignalValues* v) {
  const WordCounts& w = scan.words;
  v->Set(Signal::rps_doc_word_count, w.words);
  v->Set(Signal::rps_doc_mean_word_length, w.chars, w.words);
  v->Set(Signal::rps_doc_frac_no_alph_words, w.without_letter + w.marks, w.words + w.marks);
  v->Set(Signal::rps_doc_frac_all_caps_words, w.all_caps, w.words);
  v->Set(Signal::rps_doc_stop_word_fraction, w.stop_words, w.words);
  v->Set(Signal::num_stop_words, w.different_stop_words);
  v->Set(Signal::rps_doc_symbol_to_word_ratio, w.gopher_symbols, w.words);
  v->Set(Signal::new_line_ratio, scan.chars.line_ends, w.words);
}

void SetRepetition(const TextScan& scan, SignalValues* v) {
  CountTable<uint64_t> table;
  const Repeated lines = FindRepeated(scan.line_stretches, &table);
  const Repeated paragraphs = FindRepeated(scan.paragraph_stretches, &table);
  v->Set(Signal::dup_line_frac, lines.stretches, scan.lines.lines);
  v->Set(Signal::dup_line_char_frac, lines.chars, scan.chars.chars);
  v->Set(Signal::dup_para_frac, paragraphs.stretches, scan.paragraphs);
  v->Set(Signal::dup_para_char_frac, paragraphs.chars, scan.chars.chars);

  WordRepetition words;
  words.Measure(scan.list);
  v->Set(Signal::rps_doc_frac_unique_words, scan.list.counts().size(), scan.list.kinds().size());
  const auto top = [&](Signal s, size_t n) { v->Set(s, words.TopChars(n), words.chars()); };
  top(Signal::rps_doc_frac_chars_top_2gram, 2);
  top(Signal::rps_doc_frac_chars_top_3gram, 3);
  top(Signal::rps_doc_frac_chars_top_4gram, 4);
  top(Signal::rps_doc_frac_chars_top_5gram, 5);
  top(Signal::rps_doc_frac_chars_top_6gram, 6);
  const auto dupe = [&](Signal s, size_t n) { v->Set(s, words.DupeChars(n), words.chars()); };
  dupe(Signal::rps_doc_frac_chars_dupe_5grams, 5);
  dupe(Signal::rps_doc_frac_chars_dupe_6grams, 6);
  dupe(Signal::rps_doc_frac_chars_dupe_7grams, 7);
  dupe(Signal::rps_doc_frac_chars_dupe_8grams, 8);
  dupe(Signal::rps_doc_frac_chars_dupe_9grams, 9);
  dupe(Signal::rps_doc_frac_chars_dupe_10grams, 10);
  dupe(Signal::rps_doc_frac_chars_dupe_13grams, 13);
  dupe(Signal::rps_doc_frac_chars_dupe_16grams, 16);
}

void SetLines(const TextScan& scan, SignalValues* v) {
  const LineCounts& l = scan.lines;
  v->Set(Signal::num_lines, l.lines);
  v->Set(Signal::mean_line_length, l.chars, l.lines);
  v->Set(Signal::rps_lines_ending_with_terminal_punctution_mark, l.complete, l.lines);
  v->Set(Signal::rps_doc_frac_lines_end_with_ellipsis, l.with_ellipsis, l.lines);
  v->Set(Signal::rps_lines_start_with_bulletpoint, l.with_bullet, l.lines);
  v->Set(Signal::short_line_ratio, l.short_lines, l.lines);
  v->Set(Signal::c4_lines, l.c4_lines);
  v->Set(Signal::frac_chars_complete_lines, l.complete_chars, l.chars);
  v->Set(Signal::ends_complete, l.last_complete ? 1 : 0);
  v->Set(Signal::rps_doc_num_sentences, scan.sentences.sentences);
  v->Set(Signal::mean_sentence_length, scan.words.words, scan.sentences.sentences);
  v->Set(Signal::max_sentence_length, scan.sentences.longest);
}

void SetChars(const TextScan& scan, SignalValues* v) {
  const CharCounts& c = scan.chars;
  const uint64_t visible = c.chars - c.space;
  v->Set(Signal::num_chars, c.chars);
  v->Set(Signal::frac_letters_han, c.han, c.letters + c.digits);
  v->Set(Signal::frac_chars_alnum, c.letters + c.digits, visible);
  v->Set(Signal::rps_lines_numerical_chars_fraction, c.digits, scan.lines.chars);
  v->Set(Signal::rps_lines_uppercase_letter_fraction, c.capitals, scan.lines.chars);
  v->Set(Signal::frac_chars_punct, c.punctuation, visible);
  v->Set(Signal::frac_chars_symbol, c.symbols, visible);
  v->Set(Signal::frac_chars_end_mark, c.end_marks, visible);
  v->Set(Signal::frac_chars_replacement, c.replacement, c.chars);
  v->Set(Signal::rps_doc_curly_bracket, c.curly, c.chars);
}

void SetPhrases(const TextScan& scan, SignalValues* v) {
  const PhraseCounts& p = scan.phrases;
  const uint64_t chars = scan.chars.chars;
  v->Set(Signal::frac_chars_mojibake, p.Of(p.chars, PhraseClass::mojibake), chars);
  v->Set(Signal::rps_doc_lorem_ipsum, p.Of(p.hits, PhraseClass::lorem_ipsum), chars);
  v->Set(Signal::rps_lines_javascript_counts, p.Of(p.lines, PhraseClass::javascript),
         scan.lines.lines);
  v->Set(Signal::policy_lines, p.Of(p.lines, PhraseClass::policy));
  v->Set(Signal::num_spam_phrases, p.Of(p.different, PhraseClass::spam));
  v->Set(Signal::frac_chars_spam, p.Of(p.chars, PhraseClass::spam), chars);
  v->Set(Signal::num_ad_phrases, p.Of(p.different, PhraseClass::ad));
  v->Set(Signal::num_contacts, p.Of(p.hits, PhraseClass::contact));
}

class SignalsStep : public Step {
 public:
  explicit SignalsStep(SignalWords words) : words_(std::move(words)) {}
  void Apply(Document* doc) const override {
    doc->signals = MeasureSignals(doc->kept->text, words_);
  }

 private:
  SignalWords words_;
};

}  // namespace

Result<SignalWords> SignalWords::Load(const std::string& config) {
  Result<StopWords> stop_words = StopWords::Load(config + "/signals/stop_words.tsv");
  if (!stop_words) return stop_words.error();
  Result<Phrases> phrases = Phrases::Load(config + "/signals/phrases.tsv");
  if (!phrases) return phrases.error();
  return SignalWords{*stop_words, std::move(*phrases), {}};
}

SignalValues MeasureSignals(std::string_view text, const SignalWords& words) {
  const TextScan scan(text, &words.stop_words, &words.phrases);
  SignalValues values;
  SetWords(scan, &values);
  SetRepetition(scan, &values);
  SetLines(scan, &values);
  SetChars(scan, &values);
  SetPhrases(scan, &values);
  const WordFilter::Counts filtered = words.filter.Count(text);
  values.Set(Signal::num_filter_words, filtered.different);
  values.Set(Signal::filter_weight, filtered.weight_permille, kPermille);
  values.Set(Signal::filter_density, filtered.weight_permille, kPermille * scan.words.words);
  return values;
}

Result<std::unique_ptr<Step>> MakeSignals(const StepContext& context) {
  if (!context.recipe->signals_record && context.recipe->gates.empty())
    return std::unique_ptr<Step>();
  Result<SignalWords> words = SignalWords::Load(context.config);
  if (!words) return words.error();
  if (const Recipe& recipe = *context.recipe; !recipe.filters_words.empty()) {
    Result<WordFilter> filter = WordFilter::Load(recipe.filters_words, recipe.filters_categories,
                                                 context.config + "/filters/excuses.tsv");
    if (!filter) return filter.error();
    words->filter = std::move(*filter);
  }
  return std::unique_ptr<Step>(new SignalsStep(std::move(*words)));
}

}  // namespace zhengwen::classify
