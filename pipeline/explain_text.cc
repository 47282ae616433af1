#include <algorithm>
#include <vector>

#include "core/unicode.h"
#include "pipeline/explain.h"
#include "pipeline/internal/explain_rows.h"

namespace zhengwen::pipeline {
namespace {

std::string Heading(const Document& doc, const output::Outcome& outcome,
                    const internal::Palette& palette) {
  std::string text(palette.dim);
  text += "== ";
  internal::AppendVisible(outcome.id, &text);
  if (!doc.charset.empty()) text += "  " + doc.charset;
  if (doc.decode_errors > 0) {
    text += ", " + std::to_string(doc.decode_errors) + " malformed sequences";
  }
  text += palette.off;
  return text += '\n';
}

std::string Account(const output::Outcome& outcome, const internal::Palette& palette) {
  std::string text(palette.dim);
  if (outcome.verdict != Reason::none) {
    text += "   left out, because it is " + std::string(Info(outcome.verdict).sentence);
    if (!outcome.note.empty()) {
      text += ": ";
      internal::AppendVisible(outcome.note, &text);
    }
    text += '\n';
  }
  const zhengwen::Account& chars = outcome.account;
  text +=
      "   " + std::to_string(chars.in) + " characters in, " + std::to_string(chars.out) + " out";
  std::string separator = ": ";
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (outcome.sums.chars[i] == 0) continue;
    text += separator + std::string(kReasons[i].id) + " " + std::to_string(outcome.sums.chars[i]);
    separator = ", ";
  }
  text += palette.off;
  return text += "\n\n";
}

// Of a page: each field, and where it stands.
std::string Known(const Document& doc, const internal::Palette& palette) {
  std::string text;
  if (doc.table == nullptr) return text;
  for (size_t i = 0; i < kMetadataKeys.size(); ++i) {
    const MetadataValue& value = doc.metadata[static_cast<MetadataField>(i)];
    if (value.text.empty()) continue;
    text += "   " + std::string(kMetadataKeys[i]) + ": ";
    internal::AppendVisible(value.text, &text);
    text += std::string(palette.dim) + "   <- " + value.origin + std::string(palette.off) + '\n';
  }
  return text;
}

// The kind of text, and what spoke for it (+) and against it (-), strongest first.
std::string KindOfText(const Document& doc, const internal::Palette& palette) {
  std::string text;
  if (!doc.genre) return text;
  text += "   genre: " + std::string(Name(doc.genre->genre)) + ' ' +
          internal::ShowPermille(doc.genre->permille) + std::string(palette.dim) + "   <- ";
  std::string separator;
  for (const GenreGround& ground : doc.genre->grounds) {
    text += separator + (ground.centilogit > 0 ? "+ " : "- ") + ground.what;
    separator = "; ";
  }
  return text += std::string(palette.off) + '\n';
}

// The language, what told it, and the stretches in others, in characters of what is kept.
std::string LanguageOfText(const Document& doc, const internal::Palette& palette) {
  std::string text;
  if (!doc.language) return text;
  const LanguageVerdict& verdict = *doc.language;
  text += "   language: " + verdict.tag + ' ';
  if (verdict.tag != kUndetermined) text += internal::ShowPermille(verdict.permille);
  if (!verdict.script.empty()) text += ", script " + verdict.script;
  text += std::string(palette.dim) + "   <- ";
  std::string separator;
  for (const std::string& ground : verdict.grounds) {
    text += separator + ground;
    separator = "; ";
  }
  text += std::string(palette.off) + '\n';
  const std::string_view kept = doc.kept->text;
  for (const ForeignStretch& stretch : verdict.stretches) {
    const std::string_view part = kept.substr(stretch.begin, stretch.end - stretch.begin);
    constexpr size_t kShown = 60;  // bytes
    text += "   in " + stretch.language + ", " + std::to_string(CountCodePoints(part)) +
            " characters: ";
    internal::AppendVisible(part.substr(0, BorderBefore(part, std::min(part.size(), kShown))),
                            &text);
    text += '\n';
  }
  return text;
}

// Of a speech: who, where and when; how it opens, is parted and ends.
std::string PartsOfSpeech(const Document& doc, const internal::Palette& palette) {
  std::string text;
  if (!doc.speech) return text;
  const SpeechParts& parts = *doc.speech;
  const std::string_view kept = doc.kept->text;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text += "   " + std::string(palette.dim) + std::string(name) + ": " + std::string(palette.off);
    internal::AppendVisible(value, &text);
    text += '\n';
  };
  add("speech title",
      parts.title.empty() ? std::string_view(parts.title_around) : parts.title.Of(kept));
  add("speaker", parts.speaker);
  add("post", parts.post);
  add("occasion", parts.occasion);
  add("place", parts.place);
  add("speech date", parts.date);
  add("salutation", parts.salutation.Of(kept));
  for (const SpeechSection& section : parts.sections)
    add("section " + std::to_string(section.level),
        Slice{section.begin, section.head_end}.Of(kept));
  add("closing", parts.closing.Of(kept));
  return text;
}

}  // namespace

std::string ExplainText(const Document& doc, const output::Outcome& outcome, const Authors& authors,
                        Colour colour) {
  const internal::Palette palette(colour);
  std::string out = Heading(doc, outcome, palette);
  internal::RowWriter rows(doc, authors, colour, &out);
  for (const Span& span : doc.spans) rows.Add(span);
  rows.Finish();
  out += Known(doc, palette);
  out += LanguageOfText(doc, palette);
  out += KindOfText(doc, palette);
  out += PartsOfSpeech(doc, palette);
  return out += Account(outcome, palette);
}

std::string ExplainLegend(Colour colour) {
  const internal::Palette palette(colour);
  std::string text = "  line   ";
  text += "+ kept   ~ kept with edits   ";
  text += palette.cut;
  text += "- removed";
  text += palette.off;
  text += "   0.123 the model's P(main)   ";
  text += palette.cut;
  text += "[-old-]";
  text += palette.off;
  text += palette.put;
  text += "{+new+}";
  text += palette.off;
  return text += "   <- reason, rule\n\n";
}

}  // namespace zhengwen::pipeline
