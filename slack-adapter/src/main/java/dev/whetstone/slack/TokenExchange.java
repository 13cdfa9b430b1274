package dev.whetstone.slack;

import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.whetstone.core.adapter.Secret;
import java.util.function.UnaryOperator;

/// Gets tokens by `oauth.v2.access`, where the app itself says who it is.
record TokenExchange(SlackCalls calls, SlackSettings.Install install) {
  /// For the code that somebody came back with.
  Called<OAuthV2AccessResponse> forCode(String code) {
    return access(request -> request.code(code));
  }

  /// For a refresh token (docs.slack.dev/authentication/using-token-rotation).
  Called<OAuthV2AccessResponse> forRefresh(Secret refresh) {
    return access(request -> request.grantType("refresh_token").refreshToken(refresh.reveal()));
  }

  private Called<OAuthV2AccessResponse> access(UnaryOperator<OAuthV2AccessRequestBuilder> with) {
    return calls.with(
        "",
        "oauth.v2.access",
        client ->
            client.oauthV2Access(request ->
                with.apply(
                    request
                        .clientId(install.clientId())
                        .clientSecret(install.clientSecret().reveal()))));
  }
}
