package io.fupan.vocabulary;

/** Something an event can be about, and by which a decision can therefore ask for it. */
public interface Taggable {

    Tag tag();
}
