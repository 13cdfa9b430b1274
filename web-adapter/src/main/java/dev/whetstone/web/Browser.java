package dev.whetstone.web;

import org.jspecify.annotations.Nullable;

/// A browser that was here before, known by the hash of its cookie.
///
/// @param ownId the member that it made; absent when it only ever played a seeded one
/// @param playsId the member that it speaks as now
record Browser(String cookieHash, @Nullable String ownId, String playsId) {}
