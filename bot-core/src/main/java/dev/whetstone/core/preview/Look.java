package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Post;
import java.util.function.Function;

/// How a platform shows posts.
///
/// @param abilities what it can do, since words go by it
/// @param shown a post as that platform gets it
public record Look(Abilities abilities, Function<Post, String> shown) {}
