// Formulas as TeX: what a page holds of it, else its MathML converted.
//
// TeX is taken from <annotation encoding="application/x-tex"> and from alttext, as KaTeX, MathJax,
// LaTeXML and MediaWiki write them. Of MathML (MathML Core) the elements of fractions, roots,
// scripts, under- and overscripts, rows and tables are converted; of others what they hold.
//
// Pure function; any thread. No recursion.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_FORMULA_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_FORMULA_H_

#include <cstdint>
#include <string>

#include "core/document.h"

namespace zhengwen::output::markdown {

// The TeX of a <math> element, on one line, with no '$' in it; empty where there is none.
std::string TexOf(const Document& doc, uint32_t math);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_FORMULA_H_
