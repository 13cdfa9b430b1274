package dev.whetstone.core.command;

/// A command's way to the person who gave it, and to what is kept about people.
public interface PeopleDesk {}
