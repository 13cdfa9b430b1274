package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.PeopleDesk;

/// What is kept about people, as a command's caller reaches it.
record PeopleOfCaller(Caller caller) implements PeopleDesk {}
