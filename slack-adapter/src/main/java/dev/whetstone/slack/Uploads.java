package dev.whetstone.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Files at Slack, by the three steps of its second upload flow
/// (api.slack.com/messaging/files#uploading_files). A picture is shared with no channel: the image
/// block of the message that shows it lets its readers see it, and nobody else.
final class Uploads {
  /// An upload is finished in the background; until it is, a block that names it is refused
  /// (github.com/slackapi/slack-github-action/issues/413).
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(100),
          Duration.ofMillis(300),
          Duration.ofMillis(600),
          Duration.ofSeconds(1),
          Duration.ofMillis(1500),
          Duration.ofSeconds(3));

  private final Bot bot;
  private final Directs directs;
  private final FileTable table;
  private final Pictures pictures;

  /// Files that Slack had not finished when they were to be shown: they are not uploaded again.
  private final Set<String> unfinished = ConcurrentHashMap.newKeySet();

  Uploads(Bot bot, Directs directs, FileTable table, Pictures pictures) {
    this.bot = bot;
    this.directs = directs;
    this.table = table;
    this.pictures = pictures;
  }

  private record Shown(Map<String, String> files, Set<Block.File> delivered) implements Media {
    @Override
    public Optional<String> picture(Block.Picture picture) {
      return Optional.ofNullable(files.get(picture.key()));
    }

    @Override
    public boolean isDelivered(Block.File file) {
      return delivered.contains(file);
    }
  }

  /// What a message of a workspace shows; uploads what Slack has not got yet.
  Media forMessage(String team, Post post) {
    return new Shown(pictures(team, post), Set.of());
  }

  Media forReader(String team, String user, Post post) {
    Set<Block.File> delivered = new HashSet<>();
    for (Block block : post.blocks()) {
      if (block instanceof Block.File file && deliver(team, user, file)) {
        delivered.add(file);
      }
    }
    return new Shown(pictures(team, post), delivered);
  }

  /// Whether a refusal can be about pictures: somebody may have deleted the file, or Slack is not
  /// done with it. They are told in words then.
  static boolean mayBeRefusedFor(Post post, Outcome outcome) {
    return outcome instanceof Outcome.Refused(var reason, _)
        && reason == Outcome.Reason.INVALID
        && post.blocks().stream().anyMatch(Block.Picture.class::isInstance);
  }

  /// Slack would not show these pictures: the next message uploads them afresh, unless Slack was
  /// only not done with them.
  void forget(String team, Post post) {
    for (Block block : post.blocks()) {
      if (block instanceof Block.Picture picture
          && table
              .last(team, picture)
              .map(FileTable.Kept::file)
              .filter(unfinished::contains)
              .isEmpty()) {
        table.forget(team, picture);
      }
    }
  }

  private Map<String, String> pictures(String team, Post post) {
    Map<String, String> files = new HashMap<>();
    for (Block block : post.blocks()) {
      if (block instanceof Block.Picture picture) {
        file(team, picture).ifPresent(file -> files.put(picture.key(), file));
      }
    }
    return files;
  }

  /// The file with what the picture shows now; when nothing can be drawn, the one that it had.
  private Optional<String> file(String team, Block.Picture picture) {
    Optional<FileTable.Kept> last = table.last(team, picture);
    Optional<byte[]> png = pictures.png(picture.key());
    Optional<String> known =
        last.filter(kept -> png.isEmpty() || print(png.get()).equals(kept.print()))
            .map(FileTable.Kept::file);
    known.filter(unfinished::remove).ifPresent(file -> awaitReady(team, file));
    return known.or(() -> png.flatMap(bytes -> fresh(team, picture, bytes)));
  }

  private Optional<String> fresh(String team, Block.Picture picture, byte[] png) {
    Optional<String> fresh = uploaded(team, "drill.png", png, null);
    fresh.ifPresent(file -> {
      awaitReady(team, file);
      table.keep(team, picture, print(png), file);
    });
    return fresh;
  }

  /// What tells a drawing from the one before it.
  private static String print(byte[] png) {
    CRC32C sum = new CRC32C();
    sum.update(png);
    return png.length + "-" + Long.toHexString(sum.getValue());
  }

  private boolean deliver(String team, String user, Block.File file) {
    MemberRef member = new MemberRef(Heard.workspace(team), user);
    byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
    return directs.with(member) instanceof Called.Fine<ChannelRef>(var direct)
        && uploaded(team, file.name(), bytes, direct.id()).isPresent();
  }

  /// The id of a new file; empty when any step failed.
  ///
  /// @param channel whom it is shared with; absent for nobody
  private Optional<String> uploaded(
      String team, String name, byte[] bytes, @Nullable String channel) {
    Called<FilesGetUploadURLExternalResponse> begun =
        bot.call(
            team,
            "files.getUploadURLExternal",
            client -> client.filesGetUploadURLExternal(r -> r.filename(name).length(bytes.length)));
    if (begun instanceof Called.Fine<FilesGetUploadURLExternalResponse>(var body)
        && body.getUploadUrl() != null
        && body.getFileId() != null
        && bot.upload(body.getUploadUrl(), bytes) instanceof Called.Fine<Boolean>
        && isCompleted(team, body.getFileId(), name, channel)) {
      return Optional.of(body.getFileId());
    }
    return Optional.empty();
  }

  private boolean isCompleted(String team, String file, String name, @Nullable String channel) {
    FilesCompleteUploadExternalRequest request =
        FilesCompleteUploadExternalRequest.builder()
            .files(List.of(FileDetails.builder().id(file).title(name).build()))
            .channelId(channel)
            .build();
    return bot.call(
            team,
            "files.completeUploadExternal",
            (MethodsClient client) -> client.filesCompleteUploadExternal(request))
        instanceof Called.Fine<?>;
  }

  private void awaitReady(String team, String file) {
    for (Duration wait : WAITS) {
      Called<FilesInfoResponse> info =
          bot.call(team, "files.info", client -> client.filesInfo(r -> r.file(file)));
      if (!(info instanceof Called.Fine<FilesInfoResponse>(var body)) || isReady(body)) {
        return;
      }
      LockSupport.parkNanos(wait.toNanos());
    }
    unfinished.add(file);
  }

  private static boolean isReady(FilesInfoResponse info) {
    String type = info.getFile() == null ? null : info.getFile().getMimetype();
    return type != null && !type.isEmpty();
  }
}
