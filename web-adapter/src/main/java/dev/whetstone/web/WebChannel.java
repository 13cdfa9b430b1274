package dev.whetstone.web;

/// A channel of the browser chat.
///
/// @param topic one line under its name; may be empty
public record WebChannel(String id, String name, String topic) {}
