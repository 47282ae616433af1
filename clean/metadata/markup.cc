#include "clean/metadata/markup.h"

#include <algorithm>
#include <string>

#include "clean/html/attributes.h"
#include "clean/metadata/people.h"
#include "core/ascii.h"

namespace zhengwen::clean::metadata {
namespace {

std::string Origin(Place place, std::string_view name) {
  return std::string(NameOf(place)) + ' ' + std::string(name);
}

class Elements {
 public:
  Elements(const Document& doc, const Names& names, const Labels& labels, Candidates* found)
      : doc_(doc), table_(*doc.table), names_(names), labels_(labels), found_(found) {}

  void Run() {
    for (const Element& e : table_.elements) {
      if (e.attributes_begin < e.attributes_end) Look(e);
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
        ForEachAsciiWord(table_.Get(e, AttributeName::rel), [&](std::string_view rel) {
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
      const std::string name = AsciiLowered(TrimAsciiSpace(*raw));
      if (const Named* named = names_.Find(Place::meta, name)) {
        found_->Add(named->field, named->rank, Origin(Place::meta, name),
                    Value(e, AttributeName::content), Several::all);
        return;
      }
      std::string_view part;
      if (const Named* named = names_.FindWithin(Place::meta_part, name, &part)) {
        const std::string date = Value(e, AttributeName::content);
        if (date.size() <= kLongestName)
          found_->Add(named->field, named->rank, Origin(Place::meta, name), date);
      }
    }
  }

  void LookAtShown(const Element& e) {
    for (const Attribute& a : table_.AttributesOf(e)) {
      const std::string_view value = table_.View(a.value);
      switch (a.name) {
        case AttributeName::itemprop:
          ForEachAsciiWord(value, [&](std::string_view name) { LookAtItem(e, name); });
          break;
        case AttributeName::rel:
          ForEachAsciiWord(value, [&](std::string_view name) { LookAtRel(e, name); });
          break;
        case AttributeName::class_:
        case AttributeName::id:
          if (e.chars > 0 && e.chars <= kLongestNamed) LookAtClasses(e, value);
          break;
        case AttributeName::href:
          AddLike(e, Place::href, value);
          break;
        case AttributeName::datetime:
          if (e.tag == Tag::time)
            found_->Add(MetadataField::date, kTimeRank, "element time",
                        Value(e, AttributeName::datetime), Several::first, e.block_begin);
          break;
        case AttributeName::title:
          LookAtHint(e, html::DecodedValue(value));
          break;
        default:
          break;
      }
    }
  }

  void LookAtRel(const Element& e, std::string_view name) {
    const Named* named = names_.Find(Place::rel, name);
    if (named == nullptr) return;
    if (named->field == MetadataField::license) {
      found_->Add(named->field, named->rank, Origin(Place::rel, name),
                  Value(e, AttributeName::href));
    } else {
      AddText(e, *named, Place::rel, name,
              named->field == MetadataField::tags ? Several::all : Several::first);
    }
  }

  void LookAtClasses(const Element& e, std::string_view classes) {
    ForEachAsciiWord(classes, [&](std::string_view name) {
      if (const Named* named = names_.Find(Place::cls, AsciiLowered(name)))
        AddText(e, *named, Place::cls, name, Several::first);
    });
    AddLike(e, Place::part, classes);
  }

  // Of what is shown.
  static uint32_t At(const Element& e) { return e.chars > 0 ? e.block_begin : kNowhere; }

  // "5 days ago" is shown, and the day in full where the mouse rests.
  void LookAtHint(const Element& e, std::string_view hint) {
    const bool begins = !hint.empty() && IsAsciiDigit(hint.front());
    if (e.chars == 0 || e.chars > kLongestName || hint.size() > kLongestName) return;
    if (begins || e.tag == Tag::time || e.tag == Tag::abbr)
      found_->Add(MetadataField::date, kHintRank, "title attribute", hint, Several::first,
                  e.block_begin);
  }

  // Whether an element is of a comment, an answer, a person: of something that the page holds.
  bool IsOfAnother(const Element& e) const {
    for (const Element* up = &table_.elements[e.parent]; up->parent < up - table_.elements.data();
         up = &table_.elements[up->parent]) {
      std::string type = Value(*up, AttributeName::itemtype);
      type.erase(0, type.rfind('/') + 1);
      if (names_.Find(Place::json_skip, AsciiLowered(type)) != nullptr) return true;
    }
    return false;
  }

  // Microdata's values stand in an attribute, or are the element's text.
  void LookAtItem(const Element& e, std::string_view name) {
    const Named* named = names_.Find(Place::item, AsciiLowered(name));
    if (named == nullptr || IsOfAnother(e)) return;
    for (const AttributeName by : {AttributeName::content, AttributeName::datetime}) {
      if (const auto raw = table_.Find(e, by)) {
        found_->Add(named->field, named->rank, Origin(Place::item, name), html::DecodedValue(*raw),
                    Several::first, At(e));
        return;
      }
    }
    const auto address = table_.Find(e, AttributeName::href);
    if (named->field == MetadataField::license && address) {
      found_->Add(named->field, named->rank, Origin(Place::item, name),
                  html::DecodedValue(*address));
    } else if (!table_.Find(e, AttributeName::itemscope)) {
      AddText(e, *named, Place::item, name, Several::first);
    } else if (named->field == MetadataField::author) {
      AddNameWithin(e, *named, name);
    }
  }

  // The first itemprop=name in an item.
  void AddNameWithin(const Element& item, const Named& named, std::string_view place) {
    const auto begin = static_cast<uint32_t>(&item - table_.elements.data()) + 1;
    for (uint32_t i = begin; i < item.end; ++i) {
      const Element& e = table_.elements[i];
      if (table_.Get(e, AttributeName::itemprop) != "name") continue;
      const auto content = table_.Find(e, AttributeName::content);
      found_->Add(named.field, named.rank, Origin(Place::item, place),
                  content ? html::DecodedValue(*content) : std::string(TextOf(e)), Several::first,
                  At(item));
      return;
    }
  }

  void AddText(const Element& e, const Named& named, Place place, std::string_view name,
               Several several) {
    if (e.chars == 0 || e.chars > kLongestNamed) return;
    const std::string_view text = TextOf(e);
    const std::string labelled = labels_.ValueIn(named.field, text);
    found_->Add(named.field, named.rank, Origin(place, name),
                labelled.empty() ? text : std::string_view(labelled), several, e.block_begin);
  }

  void AddLike(const Element& e, Place place, std::string_view value) {
    if (e.chars == 0 || e.chars > kLongestName) return;
    std::string_view name;
    const Named* named = names_.FindWithin(place, value, &name);
    if (named == nullptr) return;
    const std::string_view text = TextOf(e);
    const std::string labelled = labels_.ValueIn(named->field, text);
    const std::string_view person = labelled.empty() ? text : std::string_view(labelled);
    if (named->field != MetadataField::author || IsPerson(person))
      found_->Add(named->field, named->rank, Origin(place, name), person, Several::first,
                  e.block_begin);
  }

  const Document& doc_;
  const PageTable& table_;
  const Names& names_;
  const Labels& labels_;
  Candidates* found_;
};

}  // namespace

void CollectMarkup(const Document& doc, const Names& names, const Labels& labels,
                   Candidates* found) {
  Elements(doc, names, labels, found).Run();
}

}  // namespace zhengwen::clean::metadata
