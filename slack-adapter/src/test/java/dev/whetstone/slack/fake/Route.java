package dev.whetstone.slack.fake;

/// A way to the app.
interface Route {
  /// Sets out with a parcel; false when nobody is there to take it.
  boolean carries(Parcel parcel);
}
