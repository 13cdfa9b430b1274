package dev.whetstone.app.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where browsers reach the program: this machine alone, unless there is a token.
final class ListeningOptions {
  private static final int SHORTEST_TOKEN = 16;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = {"Port of the page; 0 takes any free one.", "WHETSTONE_PORT, default: 8425"})
  int port = 8425;

  @Option(
      names = "--listen",
      paramLabel = "ADDR",
      description = {
        "Address to listen on. Anything but this machine needs --token.",
        "WHETSTONE_LISTEN, default: 127.0.0.1"
      })
  String address = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "SECRET",
      description = {
        "Secret of 16 or more characters that each browser must know.",
        "Better WHETSTONE_TOKEN: a command line can be read by others"
      })
  @Nullable String token;

  Listening checked() {
    if (port < 0 || port > 65535) {
      throw wrong("--port " + port + " is no port. Type 0 (any free one) to 65535.");
    }
    checkToken();
    if (token == null && !resolved().isLoopbackAddress()) {
      throw wrong(
          "--listen "
              + address
              + " opens the page to other machines, so it needs a secret:"
              + " set WHETSTONE_TOKEN to 16 characters or more, or leave --listen away.");
    }
    return new Listening(address, port, token);
  }

  private void checkToken() {
    if (token != null
        && (token.length() < SHORTEST_TOKEN || !token.chars().allMatch(c -> c > ' ' && c < 127))) {
      throw wrong(
          "The token is too easy to guess or to mistype:"
              + " take 16 or more letters, digits and signs, without spaces.");
    }
  }

  private InetAddress resolved() {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException unknown) {
      throw wrong("--listen " + address + " is no address of this machine. Try 127.0.0.1.");
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
