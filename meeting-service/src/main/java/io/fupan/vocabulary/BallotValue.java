package io.fupan.vocabulary;

/** What can be cast in a ballot; scores now, other judgements by the same mechanism. */
public sealed interface BallotValue permits Score {}
