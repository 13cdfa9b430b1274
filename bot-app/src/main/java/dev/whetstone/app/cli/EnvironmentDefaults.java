package dev.whetstone.app.cli;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// Defaults from the environment. An option reads the variable that its help names, so that help
/// and behaviour cannot differ. An empty variable is as good as none.
final class EnvironmentDefaults implements IDefaultValueProvider {
  private static final Pattern VARIABLE = Pattern.compile("WHETSTONE_[A-Z_]+");

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec option) {
    return variable(option).map(environment::get).filter(value -> !value.isBlank()).orElse(null);
  }

  /// The variable that gave `option` its value, when it was a variable.
  Optional<String> origin(@Nullable ArgSpec option, String... typed) {
    if (!(option instanceof OptionSpec known) || defaultValue(known) == null) {
      return Optional.empty();
    }
    return variable(known)
        .filter(_ -> Stream.of(typed).noneMatch(word -> word.startsWith(known.longestName())));
  }

  // Read from the annotation: the description that picocli gives asks for the default first.
  private static Optional<String> variable(ArgSpec option) {
    return Optional.ofNullable(option.userObject())
        .filter(AnnotatedElement.class::isInstance)
        .map(field -> ((AnnotatedElement) field).getAnnotation(Option.class))
        .map(annotation -> VARIABLE.matcher(String.join(" ", annotation.description())))
        .filter(Matcher::find)
        .map(Matcher::group);
  }
}
