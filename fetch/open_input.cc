#include "fetch/open_input.h"

#include <utility>

#include "core/compression.h"
#include "fetch/guess_form.h"

namespace zhengwen::fetch {
namespace {

// Reads up to `size` bytes ahead and puts them back in front of *stream.
Result<std::string> Peek(size_t size, std::unique_ptr<ByteSource>* stream) {
  std::string bytes(size, '\0');
  size_t have = 0;
  while (have < size) {
    const Result<size_t> n = (*stream)->Read(bytes.data() + have, size - have);
    if (!n) return n.error();
    if (*n == 0) break;
    have += *n;
  }
  bytes.resize(have);
  *stream = Prefixed(bytes, std::move(*stream));
  return bytes;
}

Result<FileForm> FindForm(const std::string& wanted, std::unique_ptr<ByteSource>* stream) {
  if (wanted == "txt") return FileForm::text;
  if (wanted == "html") return FileForm::html;
  if (wanted == "jsonl") return FileForm::json_lines;
  const Result<std::string> first = Peek(kGuessBytes, stream);
  if (!first) return first.error();
  return GuessForm(*first);
}

RawRecord::Form RecordForm(FileForm form) {
  switch (form) {
    case FileForm::json_lines:
      return RawRecord::Form::json_line;
    case FileForm::html:
      return RawRecord::Form::html;
    case FileForm::text:
    case FileForm::unknown:
      break;
  }
  return RawRecord::Form::text;
}

}  // namespace

OpenInput::OpenInput(Origin origin, RawRecord::Form form, bool whole,
                     std::unique_ptr<Cutter> cutter)
    : origin_(std::move(origin)), form_(form), whole_(whole), cutter_(std::move(cutter)) {}

Result<OpenInput> OpenInput::Begin(std::unique_ptr<ByteSource> stream, std::string_view file_name,
                                   uint64_t size, Origin origin, const Split& split,
                                   const InputOptions& options) {
  const auto fail = [&](const Error& e) { return Error{e.code, origin.file, e.message}; };
  FileForm form = FormNamed(file_name);
  Packing packing = PackingNamed(file_name);
  if (form == FileForm::unknown && packing == Packing::none) {
    const Result<std::string> mark = Peek(kPackingMark, &stream);
    if (!mark) return fail(mark.error());
    packing = PackingOf(*mark);
  }
  UnpackOptions unpack;
  unpack.piece = std::min(unpack.piece, std::max<size_t>(options.chunk, 1));
  stream = Unpack(std::move(stream), packing, unpack);
  if (form == FileForm::unknown) {
    const Result<FileForm> guess = FindForm(options.stdin_form, &stream);
    if (!guess) return fail(guess.error());
    form = *guess;
  }
  const bool one =
      form == FileForm::html || (form == FileForm::text && split.kind == Split::Kind::none);
  // The path of a stream without a name is no id.
  const bool whole = one && origin.file != kStandardInput;
  auto cutter =
      MakeCutter(std::move(stream), form, split, packing == Packing::none ? size : 0, options);
  return OpenInput(std::move(origin), RecordForm(form), whole, std::move(cutter));
}

Result<bool> OpenInput::Next(RawRecord* out) {
  out->verdict = Reason::none;
  Result<bool> more = cutter_->Next(out);
  if (!more) {
    return Error{more.error().code, origin_.file,
                 more.error().message + "; left out: what begins at byte " +
                     std::to_string(cutter_->offset()) + " of its text"};
  }
  if (!*more) return more;
  out->form = form_;
  out->locator.file = origin_.file;
  out->base_id = origin_.base_id;
  out->whole_file = whole_;
  out->source = origin_.source;
  return more;
}

}  // namespace zhengwen::fetch
