// Frames within <noscript> that nobody closes: <noscript><iframe src="..." /></noscript>.
//
// A browser that runs scripts reads what stands in <noscript> as mere text, up to </noscript>, and
// never sees such a frame. A parser without scripts takes all the rest of the page for the frame's
// content. So for the parser they get another name of equal length, one that holds elements.
//
// Pure function; any thread. Time: linear.
#ifndef ZHENGWEN_CLEAN_HTML_OPEN_FRAMES_H_
#define ZHENGWEN_CLEAN_HTML_OPEN_FRAMES_H_

#include <optional>
#include <string>
#include <string_view>

namespace zhengwen::clean::html {

// The page with such frames renamed, byte for byte as long; nothing where there are none.
std::optional<std::string> RenameOpenFrames(std::string_view source);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_OPEN_FRAMES_H_
