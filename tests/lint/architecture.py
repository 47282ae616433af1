"""Rules of the house that a line of source can break. One rule a line of RULES, each with its remedy.

usage: architecture.py ROOT     prints "file:line: remedy" for each breach; exit 1 if there is any
"""
import pathlib
import re
import subprocess
import sys

STAGES = ("fetch", "clean", "classify", "output")
MAY_INCLUDE = {
    "core": {"core"},
    **{stage: {"core", stage} for stage in STAGES},
    "pipeline": {"core", "pipeline", *STAGES},
    "cli": {"core", "cli", "pipeline", *STAGES},
}
# A third-party header, and the only files that may include it.
ADAPTERS = {
    r"re2/": r"core/internal/matcher_re2\.cc",
    r"unicode/": r"(core|clean)/internal/",
    r"toml\+\+/": r"core/internal/recipe_toml\.cc",
    r"simdjson\.h": r"core/internal/",
    r"rapidjson/": r"core/internal/json_rapidjson\.cc",
    r"(zlib|zstd)\.h": r"core/internal/",
    r"gumbo\.h": r"clean/html/internal/",
    r"libpsl\.h": r"core/internal/",
    r"cld2/": r"classify/language/internal/",
    r"xxhash\.h": r"core/internal/",
    r"openssl/": r"core/internal/",
    r"(tbb|oneapi)/": r"pipeline/internal/",
    r"CLI/": r"cli/",
}
RULES = [
    (r"#include <regex>", "std::regex backtracks; use core/matcher.h"),
    (r"\bvoid\s*\*", "no void* in our code; use a type"),
    (r"std::(cout|cerr|clog)|\b(printf|puts|exit|abort)\(", "libraries neither print nor exit; return a Result"),
    (r"\([^()]*\bbool \w+,[^()]*\bbool \w+\s*[,)]", "two bool parameters; use an enum or an options struct"),
    (r"\bthrow\b", "exceptions stop at adapters; return a Result"),
]
LOUD = ("cli/", "training/")          # programs: they print
ADAPTER_FILES = re.compile(r"/internal/")
JUNK = re.compile(r"(utils?|common|helpers?|misc|stuff)")
LONGEST = {".h": 260, ".cc": 400}


def breaches(root, name):
    path = root / name
    text = path.read_text("utf-8", "replace")
    lines = text.splitlines()
    folder = name.split("/")[0]
    if len(lines) > LONGEST[path.suffix]:
        yield 1, f"{len(lines)} lines; part the file by idea"
    if JUNK.fullmatch(path.stem):
        yield 1, "name the file after what it holds"
    for number, line in enumerate(lines, 1):
        include = re.match(r'\s*#\s*include ([<"])([^">]+)', line)
        if include:
            yield from ((number, m) for m in bad_include(name, folder, *include.groups()))
        code = line.split("//")[0]
        if not code.isascii():
            yield number, "non-ASCII text in code; words belong in config/, single characters are written 0x..."
        for pattern, remedy in RULES:
            if not re.search(pattern, code):
                continue
            if name.startswith(LOUD) and "print" in remedy:
                continue
            if ADAPTER_FILES.search(name) and ("void" in remedy or "exceptions" in remedy):
                continue
            yield number, remedy


def twice_named(root, names):
    """One name of a class in one namespace must stand for one class: two are undefined behaviour."""
    first = {}
    for name in names:
        if not name.endswith(".h"):
            continue
        text = (root / name).read_text("utf-8", "replace")
        namespace = re.search(r"^namespace ([\w:]+) \{", text, re.M)
        for number, line in enumerate(text.splitlines(), 1):
            found = re.match(r"(?:class|struct|enum class) (\w+)(?:$| :| \{| final)", line)
            if not found:
                continue
            key = (namespace and namespace[1], found[1])
            if key in first and first[key] != name:
                yield name, number, f"{found[1]} is the name of a class in {first[key]} too"
            first.setdefault(key, name)


def bad_include(name, folder, bracket, header):
    if bracket == '"':
        top = header.split("/")[0]
        if top not in MAY_INCLUDE.get(folder, {top}):
            yield f"{folder} may not include {top}; share it through core/"
        if "/internal/" in header and top != folder:
            yield "an internal header of another folder"
        if "/" not in header:
            yield 'includes are root-relative: "folder/name.h"'
        return
    for pattern, home in ADAPTERS.items():
        if re.match(pattern, header) and not re.match(home, name):
            yield f"<{header}> belongs in its adapter ({home})"


def main():
    root = pathlib.Path(sys.argv[1])
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, text=True,
                            capture_output=True, check=False).stdout.split("\n")
    sources = [f for f in listed if f.endswith((".cc", ".h")) and f.split("/")[0] in (*MAY_INCLUDE, "training")]
    sources = [name for name in sorted(sources) if (root / name).exists()]
    bad = [f"{name}:{n}: {remedy}" for name in sources for n, remedy in breaches(root, name)]
    bad += [f"{name}:{n}: {remedy}" for name, n, remedy in twice_named(root, sources)]
    print("\n".join(bad) if bad else f"architecture: {len(sources)} sources keep the rules")
    return bool(bad) or not sources


if __name__ == "__main__":
    sys.exit(main())
