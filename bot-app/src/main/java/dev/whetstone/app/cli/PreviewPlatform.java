package dev.whetstone.app.cli;

/// Where a previewed round would be shown; named as people type it.
public enum PreviewPlatform {
  /// Plain text.
  terminal,
  /// What the page gets, as JSON.
  web,
  /// What Slack gets, as JSON.
  slack,
  /// What Discord gets, as JSON.
  discord
}
