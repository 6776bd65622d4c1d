package io.fupan.vocabulary;

/** A command that belongs to one meeting, whose roles decide who may give it. */
public interface MeetingCommand extends Command {

    MeetingId meeting();
}
