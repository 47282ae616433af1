#include "classify/page/family.h"

namespace zhengwen::classify {

std::optional<Family> FamilyOf(Tag tag) {
  if (HeadingLevel(tag) > 0) return Family::heading;
  switch (tag) {
    case Tag::nav:
      return Family::nav;
    case Tag::header:
      return Family::header;
    case Tag::footer:
      return Family::footer;
    case Tag::aside:
      return Family::aside;
    case Tag::main:
      return Family::main;
    case Tag::article:
      return Family::article;
    case Tag::section:
      return Family::section;
    case Tag::form:
      return Family::form;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
    case Tag::menu:
    case Tag::dir:
      return Family::list;
    case Tag::li:
    case Tag::dd:
    case Tag::dt:
      return Family::item;
    case Tag::table:
      return Family::table;
    case Tag::td:
    case Tag::th:
      return Family::cell;
    case Tag::figure:
      return Family::figure;
    case Tag::blockquote:
      return Family::quote;
    case Tag::p:
      return Family::paragraph;
    case Tag::a:
      return Family::link;
    case Tag::button:
    case Tag::label:
    case Tag::select:
    case Tag::option:
      return Family::control;
    case Tag::details:
      return Family::details;
    case Tag::pre:
      return Family::pre;
    case Tag::noscript:
      return Family::noscript;
    default:
      return std::nullopt;
  }
}

}  // namespace zhengwen::classify
