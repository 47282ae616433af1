#include "classify/policy.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classify/model_step.h"
#include "classify/policy/sections.h"
#include "core/ascii.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr std::array<std::string_view, 4> kPolicies = {"corpus", "recall", "precision", "article"};

// For comparing titles: without white space and punctuation, folded.
std::string Bare(std::string_view text) {
  std::string bare;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & (kSpace | kLineEnd | kPunctuation | kControl)) == 0)
      bare += text.substr(at, c.size);
    at += c.size;
  }
  return Folded(bare);
}

struct Wanted {
  bool article = false;   // drop what is no part of an article
  bool comments = false;  // list comments that are not kept
};

class PolicyStep : public Step {
 public:
  PolicyStep(Sections sections, Wanted wanted, AuthorId author)
      : sections_(std::move(sections)), wanted_(wanted), author_(author) {}

  void Apply(Document* doc) const override {
    if (doc->table == nullptr) return;
    const PageTable& page = *doc->table;
    const std::vector<Reason> sections = sections_.Find(page);
    const std::string title = Bare(doc->metadata[MetadataField::title].text);
    for (size_t i = 0; i < doc->blocks.size(); ++i) {
      Block& block = doc->blocks[i];
      const PageBlock& of_page = page.blocks[i];
      const Reason section = sections[of_page.element];
      if (wanted_.article && block.drop == Reason::none) {
        const Reason reason = LeftOut(of_page, section, doc->ShadowText(block), title);
        if (reason != Reason::none) block.drop = reason, block.author = author_;
      }
      if (wanted_.comments && section == Reason::comment && block.drop != Reason::none &&
          !of_page.wordless) {
        block.drop = Reason::comment;
        block.author = author_;
        doc->comments.push_back(static_cast<uint32_t>(i));
      }
    }
  }

 private:
  static Reason LeftOut(const PageBlock& block, Reason section, std::string_view text,
                        const std::string& title) {
    if (block.kind == BlockKind::heading &&
        (block.level == 1 || (!title.empty() && Bare(text) == title)))
      return Reason::title;
    if (section != Reason::none) return section;
    return block.kind == BlockKind::caption ? Reason::caption : Reason::none;
  }

  Sections sections_;
  Wanted wanted_;
  AuthorId author_;
};

}  // namespace

Result<Policy> PolicyOf(const Recipe& recipe) {
  for (size_t i = 0; i < kPolicies.size(); ++i) {
    if (recipe.body_policy == kPolicies[i]) return static_cast<Policy>(i);
  }
  return Error{ErrorCode::config, "body.policy",
               "is corpus, recall, precision or article, not \"" + recipe.body_policy + '"'};
}

int BetaPermille(double beta, Policy policy) {
  const double factor = policy == Policy::recall ? 2 : policy == Policy::precision ? 0.5 : 1;
  return ToPermille(beta * factor);
}

Result<std::unique_ptr<Step>> MakePolicy(const StepContext& context) {
  const Result<Policy> policy = PolicyOf(*context.recipe);
  if (!policy) return policy.error();
  const Wanted wanted{*policy == Policy::article, context.recipe->body_comments};
  if (!wanted.article && !wanted.comments) return std::unique_ptr<Step>(new NoStep);
  Result<Sections> sections = Sections::Load(context.config + "/policy/sections.tsv");
  if (!sections) return sections.error();
  return std::unique_ptr<Step>(
      new PolicyStep(std::move(*sections), wanted, context.authors->Add("policy")));
}

}  // namespace zhengwen::classify
