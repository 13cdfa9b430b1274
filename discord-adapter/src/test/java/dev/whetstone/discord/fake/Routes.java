package dev.whetstone.discord.fake;

/// The routes by name, as the published description writes them.
public final class Routes {
  public static final String GATEWAY = "GET /gateway";
  public static final String GATEWAY_BOT = "GET /gateway/bot";
  public static final String ME = "GET /users/@me";
  public static final String OPEN_DIRECT = "POST /users/@me/channels";
  public static final String APPLICATION = "GET /applications/@me";
  public static final String OAUTH_APPLICATION = "GET /oauth2/applications/@me";
  public static final String GET_COMMANDS = "GET /applications/{application_id}/commands";
  public static final String PUT_COMMANDS = "PUT /applications/{application_id}/commands";
  public static final String POST_COMMAND = "POST /applications/{application_id}/commands";
  public static final String GET_GUILD_COMMANDS =
      "GET /applications/{application_id}/guilds/{guild_id}/commands";
  public static final String PUT_GUILD_COMMANDS =
      "PUT /applications/{application_id}/guilds/{guild_id}/commands";
  public static final String POST_GUILD_COMMAND =
      "POST /applications/{application_id}/guilds/{guild_id}/commands";
  public static final String MY_GUILDS = "GET /users/@me/guilds";
  public static final String GET_GUILD = "GET /guilds/{guild_id}";
  public static final String GET_GUILD_CHANNELS = "GET /guilds/{guild_id}/channels";
  public static final String GET_ROLES = "GET /guilds/{guild_id}/roles";
  public static final String GET_MEMBER = "GET /guilds/{guild_id}/members/{user_id}";
  public static final String ACTIVE_THREADS = "GET /guilds/{guild_id}/threads/active";
  public static final String GET_CHANNEL = "GET /channels/{channel_id}";
  public static final String PATCH_CHANNEL = "PATCH /channels/{channel_id}";
  public static final String DELETE_CHANNEL = "DELETE /channels/{channel_id}";
  public static final String GET_MESSAGES = "GET /channels/{channel_id}/messages";
  public static final String POST_MESSAGE = "POST /channels/{channel_id}/messages";
  public static final String GET_MESSAGE = "GET /channels/{channel_id}/messages/{message_id}";
  public static final String PATCH_MESSAGE = "PATCH /channels/{channel_id}/messages/{message_id}";
  public static final String DELETE_MESSAGE = "DELETE /channels/{channel_id}/messages/{message_id}";
  public static final String PUT_REACTION =
      "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";
  public static final String DELETE_REACTION =
      "DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";
  public static final String THREAD_FROM_MESSAGE =
      "POST /channels/{channel_id}/messages/{message_id}/threads";

  /// A forum post, or a thread without a message.
  public static final String THREAD = "POST /channels/{channel_id}/threads";

  public static final String ARCHIVED_THREADS =
      "GET /channels/{channel_id}/threads/archived/public";
  public static final String JOIN_THREAD = "PUT /channels/{channel_id}/thread-members/@me";
  public static final String LEAVE_THREAD = "DELETE /channels/{channel_id}/thread-members/@me";
  public static final String THREAD_MEMBERS = "GET /channels/{channel_id}/thread-members";
  public static final String CALLBACK =
      "POST /interactions/{interaction_id}/{interaction_token}/callback";
  public static final String FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}";
  public static final String GET_ORIGINAL =
      "GET /webhooks/{webhook_id}/{webhook_token}/messages/@original";
  public static final String PATCH_ORIGINAL =
      "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
  public static final String DELETE_ORIGINAL =
      "DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original";
  public static final String GET_FOLLOW_UP =
      "GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
  public static final String PATCH_FOLLOW_UP =
      "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
  public static final String DELETE_FOLLOW_UP =
      "DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";

  private Routes() {}
}
