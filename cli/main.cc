#include <cstdio>

#include "pipeline/engine.h"

int main() {
  std::puts("zhengwen " ZW_VERSION);
  return 0;
}
