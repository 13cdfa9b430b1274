package dev.whetstone.app;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.Listening;
import dev.whetstone.web.WebServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The one HTTP listener: the browser chat, and what else is asked beside it.
final class FrontDoor {
  private final HttpServer listener;
  private final WebServer chat;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens it.
  ///
  /// @param beside what answers at which path
  /// @throws CannotGoOn when the port or the address cannot be had
  FrontDoor(Listening listening, WebServer chat, Map<String, HttpHandler> beside) {
    this.chat = chat;
    this.listener = listen(listening);
    listener.setExecutor(threads);
    beside.forEach(listener::createContext);
    chat.mountOn(listener);
    listener.start();
  }

  /// Where it listens.
  InetSocketAddress address() {
    return listener.getAddress();
  }

  /// Where other handlers can be added.
  HttpServer listener() {
    return listener;
  }

  WebServer chat() {
    return chat;
  }

  private static HttpServer listen(Listening listening) {
    try {
      InetAddress address = InetAddress.getByName(listening.address());
      return HttpServer.create(new InetSocketAddress(address, listening.port()), 0);
    } catch (BindException taken) {
      throw new CannotGoOn(
          Exit.PORT_IN_USE,
          "Port %d is in use.".formatted(listening.port()),
          "Another Whetstone may run already: look there, or name another port with --port (0 takes"
              + " any that is free).");
    } catch (UnknownHostException unknown) {
      throw new CannotGoOn(
          Exit.USAGE,
          "There is no address “%s” to listen on.".formatted(listening.address()),
          "Name one of this machine's own with --listen, or leave it out.");
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.FAILED, "Listening failed: " + refused.getMessage() + ".", "Try another --port.");
    }
  }

  /// Lets nobody in any more; who is inside may still be answered.
  void shut() {
    listener.stop(0);
    chat.close();
  }

  /// Sends everybody out.
  void clear() {
    threads.shutdownNow();
  }
}
