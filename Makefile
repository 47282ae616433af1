# make demo    install what is missing, build, and clean the examples before your eyes
# make test    build and run all tests
# make help    the rest
.DEFAULT_GOAL := help
JOBS ?= $(shell nproc)
SHARED ?= ../shared/data

.PHONY: help setup build demo test bench peers soak lint format sanitize fuzz train install clean

help: ## what can be made
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## install missing packages (as root or with sudo)
	@scripts/setup.sh build

build/%/CMakeCache.txt: CMakePresets.json | setup
	cmake --preset $*

build: setup build/release/CMakeCache.txt ## leave the program in build/release/zhengwen
	cmake --build --preset release -j $(JOBS) --target zhengwen

demo: build ## clean examples/ and show input beside output
	@scripts/demo.sh build/release/zhengwen

test: setup build/release/CMakeCache.txt ## build and run all tests
	cmake --build --preset release -j $(JOBS)
	ctest --preset release -j $(JOBS)

bench: setup build/bench/CMakeCache.txt ## time each stage and the whole
	cmake --build --preset bench -j $(JOBS)
	bench/run.sh build/bench

peers: build ## beside other extractors, over the pages of SHARED: accuracy and speed
	bench/peers/run.sh build/release/zhengwen $(SHARED) $(PEERS_FLAGS)

soak: build ## slow trials: huge inputs, kills, full disks
	tests/soak/run.sh build/release/zhengwen

lint: setup ## formatting, named clang-tidy checks, architecture, headers that compile alone
	@scripts/setup.sh lint
	scripts/lint.sh

format: ## format all sources
	@scripts/setup.sh lint
	git ls-files '*.cc' '*.h' | xargs clang-format-14 -i

sanitize: setup ## all tests under ASan+UBSan (clang), then TSan (g++)
	@scripts/setup.sh clang
	for preset in asan tsan; do \
	  cmake --preset $$preset && cmake --build --preset $$preset -j $(JOBS) && ctest --preset $$preset -j $(JOBS) || exit 1; \
	done

FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 1
fuzz: setup ## every fuzzer for FUZZ_SECONDS, with ASan+UBSan
	@scripts/setup.sh clang
	cmake --preset asan
	cmake --build --preset asan -j $(JOBS)
	scripts/fuzz.sh build/asan $(FUZZ_SECONDS) $(FUZZ_SEED)

train: build ## rebuild the models in config/models from SHARED
	training/train.sh $(SHARED)

install: build ## to PREFIX (default /usr/local)
	cmake --install build/release --prefix $(or $(PREFIX),/usr/local)

clean: ## remove build/
	rm -rf build
