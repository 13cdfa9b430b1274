package dev.whetstone.app.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/// A line of the log as one JSON object: time, level, logger, thread, message, what belongs to it
/// by name, and a failure with its trace. Named in logback.xml.
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private final ObjectMapper json = new ObjectMapper();

  /// Made by Logback.
  public JsonLines() {}

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ObjectNode line = json.createObjectNode();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("thread", event.getThreadName());
    line.put("text", event.getFormattedMessage());
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> line.putPOJO(pair.key, plain(pair.value)));
    }
    IThrowableProxy failure = event.getThrowableProxy();
    if (failure != null) {
      line.put("failure", failure.getClassName());
      line.put("trace", ThrowableProxyUtil.asString(failure));
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
