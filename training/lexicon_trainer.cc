#include "training/lexicon_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "classify/text/line_facts.h"

namespace zhengwen::training {
namespace {

constexpr double kUnit = 32;  // weights per log-odds unit (classify/text/lexicon.h)
constexpr double kMinSlope = 1e-8;

int8_t Quantise(double w) {
  return static_cast<int8_t>(std::clamp(std::lround(w * kUnit), -127L, 127L));
}

// A long document weighs more than a short one, but not by its length; a long line more than a
// short one, up to a limit (weights of the study of text dumps).
double LineWeight(const Sample& sample, uint32_t chars) {
  const double lines = std::max<double>(static_cast<double>(sample.labels.size()), 5);
  return sample.weight * std::min(3.0, std::sqrt(60 / lines)) *
         (0.7 + std::min<double>(chars, 150) / 75);
}

}  // namespace

std::vector<LexiconExample> MakeExamples(const std::vector<Sample>& samples, int bits) {
  const classify::CharClass* classes = classify::CharClasses();
  std::vector<LexiconExample> examples;
  std::vector<uint64_t> hashes;
  std::unordered_map<uint64_t, int> counts;
  classify::Symbols symbols;
  classify::GramBuckets grams;
  for (const Sample& s : samples) {
    for (size_t i = 0; i < s.labels.size(); ++i) {
      if (s.labels[i] == Label::unscored) continue;
      const std::string_view text = s.doc.ShadowText(s.doc.blocks[i]);
      const classify::LineFacts facts = classify::ScanLine(text, classes);
      classify::ReadSymbols(text, classes, &symbols);
      classify::FindBuckets(symbols, bits, &grams);
      const bool body = s.labels[i] == Label::body;
      examples.push_back({{grams.values.begin(), grams.values.begin() + grams.count},
                          LineWeight(s, facts.chars),
                          s.part,
                          body});
      hashes.push_back(facts.hash * 2 + body);
      ++counts[hashes.back()];
    }
  }
  // A line that many pages share teaches its words once or twice, not a hundred times.
  for (size_t i = 0; i < examples.size(); ++i)
    examples[i].weight /= std::sqrt(static_cast<double>(counts[hashes[i]]));
  return examples;
}

classify::Lexicon TrainLexicon(const std::vector<LexiconExample>& examples,
                               const LexiconOptions& options, const std::function<bool(int)>& use) {
  std::vector<uint32_t> order;
  double total = 0;
  for (uint32_t i = 0; i < examples.size(); ++i) {
    if (!use(examples[i].part)) continue;
    order.push_back(i);
    total += examples[i].weight;
  }
  const double mean = order.empty() ? 1 : total / static_cast<double>(order.size());
  uint64_t random = 1;
  for (size_t i = order.size(); i > 1; --i) {
    random = random * 6364136223846793005 + 1442695040888963407;
    std::swap(order[i - 1], order[(random >> 33) % i]);
  }
  std::vector<double> weights(size_t{1} << options.bits), slopes(weights.size(), kMinSlope);
  double bias = 0, bias_slope = kMinSlope;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (const uint32_t e : order) {
      const LexiconExample& x = examples[e];
      const double norm = 1 / std::sqrt(static_cast<double>(x.buckets.size()));
      double score = bias;
      for (const uint32_t b : x.buckets) score += weights[b] * norm;
      const double error = 1 / (1 + std::exp(-score)) - (x.body ? 1 : 0);
      const double slope = error * x.weight / mean;
      bias_slope += slope * slope;
      bias -= options.rate * slope / std::sqrt(bias_slope);
      for (const uint32_t b : x.buckets) {
        const double g = slope * norm + options.decay * weights[b];
        slopes[b] += g * g;
        weights[b] -= options.rate * g / std::sqrt(slopes[b]);
      }
    }
  }
  std::vector<int8_t> quantised(weights.size());
  std::transform(weights.begin(), weights.end(), quantised.begin(), Quantise);
  return {std::move(quantised), static_cast<int>(std::lround(bias * kUnit))};
}

}  // namespace zhengwen::training
