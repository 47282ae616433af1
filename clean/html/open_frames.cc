#include "clean/html/open_frames.h"

#include <algorithm>

namespace zhengwen::clean::html {
namespace {

constexpr std::string_view kOpen = "<iframe";
constexpr std::string_view kClose = "</iframe";
constexpr char kOtherLetter = 'x';

}  // namespace

std::optional<std::string> RenameOpenFrames(std::string_view source) {
  constexpr std::string_view kNoscript = "<noscript";
  constexpr std::string_view kNoscriptEnd = "</noscript";
  std::optional<std::string> renamed;
  for (size_t at = source.find(kNoscript); at < source.size(); at = source.find(kNoscript, at)) {
    const size_t end = std::min(source.find(kNoscriptEnd, at), source.size());
    const std::string_view content = source.substr(0, end);
    for (size_t frame = content.find(kOpen, at); frame < end; frame = content.find(kOpen, frame)) {
      const size_t next = std::min(content.find(kOpen, frame + 1), end);
      if (content.substr(0, next).find(kClose, frame) == std::string_view::npos) {
        if (!renamed) renamed = std::string(source);
        (*renamed)[frame + 1] = kOtherLetter;
      }
      frame = next;
    }
    at = end;
  }
  return renamed;
}

}  // namespace zhengwen::clean::html
