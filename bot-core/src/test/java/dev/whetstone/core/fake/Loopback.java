package dev.whetstone.core.fake;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server on a free port of loopback, a virtual thread a request; its port can be closed
/// for a while.
public final class Loopback implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpHandler handler;
  private final int port;
  private HttpServer server;

  /// Serves all paths by one handler.
  public Loopback(HttpHandler handler) {
    this.handler = handler;
    this.server = serve(0);
    this.port = server.getAddress().getPort();
  }

  private HttpServer serve(int wanted) {
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
      fresh.setExecutor(threads);
      fresh.createContext("/", handler);
      fresh.start();
      return fresh;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Where it is, without a slash at the end.
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /// Closes its port: connections are refused before a byte is written.
  public void goesAway() {
    server.stop(0);
  }

  /// Opens the same port again.
  public void comesBack() {
    server = serve(port);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
