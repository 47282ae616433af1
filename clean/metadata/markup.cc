#include "clean/metadata/markup.h"

#include <algorithm>
#include <string>

#include "clean/html/attributes.h"
#include "core/ascii.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

std::string Origin(Place place, std::string_view name) {
  return std::string(NameOf(place)) + ' ' + std::string(name);
}

// Calls `look` for each word of a list that white space parts.
template <class Look>
void EachWord(std::string_view list, Look look) {
  while (!list.empty()) {
    const size_t end = std::min(list.find_first_of(kAsciiSpace), list.size());
    if (end > 0) look(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// Two to four words that begin with capitals, or two to four ideographs.
bool IsPerson(std::string_view text) {
  size_t words = 0, ideographs = 0;
  bool begins = true;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const uint16_t kind = KindOf(c.value);
    if ((kind & kHan) != 0) {
      ++ideographs;
    } else if (c.value == ' ') {
      begins = true;
    } else {
      if ((kind & kLetter) == 0 && c.value != '.' && c.value != '-' && c.value != '\'' &&
          c.value != 0x2019)
        return false;
      if (begins && c.value < 0x80 && (c.value < 'A' || c.value > 'Z')) return false;
      words += begins ? 1 : 0;
      begins = false;
    }
    at += c.size;
  }
  return ideographs > 0 ? words == 0 && ideographs >= 2 && ideographs <= 4
                        : words >= 2 && words <= 4;
}

class Elements {
 public:
  Elements(const Document& doc, const Names& names, const Labels& labels, Candidates* found)
      : doc_(doc), table_(*doc.table), names_(names), labels_(labels), found_(found) {}

  void Run() {
    for (const Element& e : table_.elements) {
      if (e.attributes_begin < e.attributes_end) Look(e);
      if (e.tag == Tag::h1 && !seen_heading_ && e.chars > 0) {
        seen_heading_ = true;
        found_->Add(MetadataField::title, kHeadingRank, "element h1", TextOf(e));
      }
    }
    found_->Add(MetadataField::title, kTitleRank, "element title", table_.title);
  }

 private:
  std::string_view TextOf(const Element& e) const {
    return doc_.text().substr(e.text.begin, e.text.size());
  }

  void Look(const Element& e) {
    switch (e.tag) {
      case Tag::html:
        found_->Add(MetadataField::language, kLangRank, "element html",
                    Value(e, AttributeName::lang));
        return;
      case Tag::meta:
        LookAtMeta(e);
        return;
      case Tag::link:
        EachWord(table_.Get(e, AttributeName::rel), [&](std::string_view rel) {
          if (const Named* named = names_.Find(Place::link, rel))
            found_->Add(named->field, named->rank, Origin(Place::link, rel),
                        Value(e, AttributeName::href));
        });
        return;
      default:
        LookAtShown(e);
    }
  }

  std::string Value(const Element& e, AttributeName name) const {
    return html::DecodedValue(table_.Get(e, name));
  }

  void LookAtMeta(const Element& e) {
    for (const AttributeName by : {AttributeName::property, AttributeName::name,
                                   AttributeName::itemprop, AttributeName::http_equiv}) {
      const auto raw = table_.Find(e, by);
      if (!raw) continue;
      std::string name(TrimAsciiSpace(*raw));
      for (char& c : name) c = AsciiLower(c);
      if (const Named* named = names_.Find(Place::meta, name)) {
        found_->Add(named->field, named->rank, Origin(Place::meta, name),
                    Value(e, AttributeName::content), Several::all);
        return;
      }
    }
  }

  void LookAtShown(const Element& e) {
    for (const Attribute& a : table_.AttributesOf(e)) {
      switch (a.name) {
        case AttributeName::itemprop:
          EachWord(table_.View(a.value), [&](std::string_view name) { LookAtItem(e, name); });
          break;
        case AttributeName::rel:
          EachWord(table_.View(a.value), [&](std::string_view name) {
            if (const Named* named = names_.Find(Place::rel, name))
              AddText(e, *named, Place::rel, name,
                      named->field == MetadataField::tags ? Several::all : Several::first);
          });
          break;
        case AttributeName::class_:
        case AttributeName::id:
          if (e.chars > 0 && e.chars <= kLongestNamed) {
            EachWord(table_.View(a.value), [&](std::string_view name) {
              if (const Named* named = names_.Find(Place::cls, name))
                AddText(e, *named, Place::cls, name, Several::first);
            });
            AddLike(e, Place::part, table_.View(a.value));
          }
          break;
        case AttributeName::href:
          AddLike(e, Place::href, table_.View(a.value));
          break;
        case AttributeName::datetime:
          if (e.tag == Tag::time)
            found_->Add(MetadataField::date, kTimeRank, "element time",
                        Value(e, AttributeName::datetime));
          break;
        default:
          break;
      }
    }
  }

  // Microdata's values stand in an attribute, or are the element's text.
  void LookAtItem(const Element& e, std::string_view name) {
    std::string lower(name);
    for (char& c : lower) c = AsciiLower(c);
    const Named* named = names_.Find(Place::item, lower);
    if (named == nullptr) return;
    for (const AttributeName by : {AttributeName::content, AttributeName::datetime}) {
      if (const auto raw = table_.Find(e, by)) {
        found_->Add(named->field, named->rank, Origin(Place::item, name), html::DecodedValue(*raw));
        return;
      }
    }
    if (!table_.Find(e, AttributeName::itemscope))
      AddText(e, *named, Place::item, name, Several::first);
  }

  void AddText(const Element& e, const Named& named, Place place, std::string_view name,
               Several several) {
    if (e.chars == 0 || e.chars > kLongestNamed) return;
    const std::string_view text = TextOf(e);
    const std::string_view labelled = labels_.ValueIn(named.field, text);
    found_->Add(named.field, named.rank, Origin(place, name), labelled.empty() ? text : labelled,
                several);
  }

  void AddLike(const Element& e, Place place, std::string_view value) {
    if (e.chars == 0 || e.chars > kLongestName) return;
    std::string_view name;
    const Named* named = names_.FindWithin(place, value, &name);
    if (named == nullptr || named->rank >= found_->Rank(named->field)) return;
    const std::string_view text = TextOf(e);
    const std::string_view labelled = labels_.ValueIn(named->field, text);
    const std::string_view person = labelled.empty() ? text : labelled;
    if (named->field != MetadataField::author || IsPerson(person))
      found_->Add(named->field, named->rank, Origin(place, name), person);
  }

  const Document& doc_;
  const PageTable& table_;
  const Names& names_;
  const Labels& labels_;
  Candidates* found_;
  bool seen_heading_ = false;
};

}  // namespace

void CollectMarkup(const Document& doc, const Names& names, const Labels& labels,
                   Candidates* found) {
  Elements(doc, names, labels, found).Run();
}

}  // namespace zhengwen::clean::metadata
