package dev.whetstone.discord;

/// Who we are at Discord.
///
/// @param application the application's id, by which commands are registered
/// @param user the bot's own id, by which its messages are known
record Bot(String application, String user) {}
