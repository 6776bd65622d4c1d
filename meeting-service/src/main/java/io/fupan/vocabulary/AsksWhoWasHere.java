package io.fupan.vocabulary;

/** A command whose decision turns on who was last in the meeting's room when: the service says so in the act. */
public interface AsksWhoWasHere extends MeetingCommand {}
