package dev.whetstone.app.demo;

/// How somebody takes part; shares are from 0 to 1.
///
/// @param earliest minutes after a question, at the soonest
/// @param latest minutes after a question, at the latest
/// @param strong how readily they give the strong answer
/// @param hasty how readily they give the weak one
/// @param misses how often a question passes without them
/// @param open how often they answer in the thread instead of in a form
/// @param trapped how often their number is that of a wrong chain
/// @param asks how often they ask the interviewer
/// @param chats how often they say something beside the matter
/// @param thumbs how often they give a thumb to what others write
/// @param looksBack how often they name an answer that taught them, or check themselves
record Temperament(
    int earliest,
    int latest,
    double strong,
    double hasty,
    double misses,
    double open,
    double trapped,
    double asks,
    double chats,
    double thumbs,
    double looksBack) {}
