package dev.whetstone.web;

/// A request that is not served: thrown from wherever the reading of it stopped, and written once,
/// by the edge.
final class Refusal extends RuntimeException {
  private final int status;
  private final String error;
  private final String mend;

  /// @param mend what the sender can do about it
  Refusal(int status, String error, String mend) {
    super(error, null, false, false);
    this.status = status;
    this.error = error;
    this.mend = mend;
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String mend() {
    return mend;
  }

  /// What was sent cannot be used.
  static Refusal badRequest(String error, String mend) {
    return new Refusal(400, error, mend);
  }

  /// What was named is not there.
  static Refusal notFound(String what) {
    return new Refusal(
        404, "There is no " + what + ".", "It may have been deleted. Load the page again.");
  }
}
