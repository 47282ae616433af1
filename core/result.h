// Result<T>: a value, or the reason why it could not be made.
//
// Used when work could not be done: a file that cannot be read, a disk that is full, a recipe with
// an unknown key. A page that is bad is never an Error; it is a verdict (core/document.h).
//
// Thread safety: as for the value it holds. Errors are plain values.
#ifndef ZHENGWEN_CORE_RESULT_H_
#define ZHENGWEN_CORE_RESULT_H_

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace zhengwen {

enum class ErrorCode {
  usage,      // the caller asked for something that makes no sense
  config,     // a recipe, rule file or model is wrong
  not_found,  // a named file does not exist
  io,         // the system refused: unreadable, disk full, pipe closed
  corrupt,    // the bytes contradict their format: truncated gzip, malformed JSON
  limit,      // a stated bound was exceeded
  internal,   // a promise of this program was broken; a bug
};

// What went wrong, and where: `where` is a file name, or "file:line" for text files.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string where;
  std::string message;  // what happened and, where there is one, the remedy

  // "where: message", as it is shown to a person.
  std::string ToString() const { return where.empty() ? message : where + ": " + message; }
};

template <class T>
class [[nodiscard]] Result {
 public:
  // NOLINTBEGIN(google-explicit-constructor): `return value;` and `return error;` are the point.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  // NOLINTEND(google-explicit-constructor)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // REQUIRES: ok().
  T& value() & { return *std::get_if<0>(&state_); }
  const T& value() const& { return *std::get_if<0>(&state_); }
  T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // REQUIRES: !ok().
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

// Done, or the reason why not. `return Ok();` says done.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)), ok_(false) {}

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }
  // REQUIRES: !ok().
  const Error& error() const { return error_; }

 private:
  Error error_;
  bool ok_ = true;
};

using Status = Result<void>;
inline Status Ok() { return {}; }

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_RESULT_H_
