package dev.whetstone.core.command;

/// A command's way to what the bot did and how it is.
public interface HouseDesk {}
