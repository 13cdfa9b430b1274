package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.HouseDesk;

/// What the bot did and how it is, as a command's caller reaches it.
record HouseOfCaller(Caller caller) implements HouseDesk {}
