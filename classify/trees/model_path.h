// ModelPath: where the model of a recipe's key stands.
#ifndef ZHENGWEN_CLASSIFY_TREES_MODEL_PATH_H_
#define ZHENGWEN_CLASSIFY_TREES_MODEL_PATH_H_

#include <string>

namespace zhengwen::classify {

// A name is a file of the models in `config`, without its ending; what holds a '/' is a path.
inline std::string ModelPath(const std::string& config, const std::string& name) {
  return name.find('/') == std::string::npos ? config + "/models/" + name + ".model" : name;
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_MODEL_PATH_H_
