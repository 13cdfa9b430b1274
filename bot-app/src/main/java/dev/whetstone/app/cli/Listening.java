package dev.whetstone.app.cli;

import org.jspecify.annotations.Nullable;

/// Where browsers reach the program. Beyond this machine there is always a token.
///
/// @param address a host name or an IP address
/// @param port 0 for any that is free
/// @param token what a browser has to know, null where only this machine can connect
public record Listening(String address, int port, @Nullable String token) {
  @Override
  public String toString() {
    return "Listening[address=" + address + ", port=" + port + "]";
  }
}
