package io.fupan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent recent = new Recent();

    @Test
    void givesExactlyWhatCameAfter() {
        for (long position = 10; position <= 30; position += 10) recent.add(position, Frame.of("m" + position));
        assertThat(recent.after(0).orElseThrow()).extracting(Frame::text).containsExactly("m10", "m20", "m30");
        assertThat(recent.after(15).orElseThrow()).extracting(Frame::text).containsExactly("m20", "m30");
        assertThat(recent.after(30).orElseThrow()).isEmpty();
    }

    @Test
    void neverGivesAPartOfWhatCameAfter() {
        for (long position = 1; position <= Recent.MOVES + 5; position++) recent.add(position, Frame.of("m"));
        assertThat(recent.after(4)).isEmpty();
        assertThat(recent.after(5).orElseThrow()).hasSize(Recent.MOVES);
    }

    @Test
    void keepsNoMoreBytesThanMayWait() {
        String large = "x".repeat(Recent.BYTES / 2);
        for (long position = 1; position <= 4; position++) recent.add(position, Frame.of(large));
        assertThat(recent.after(1)).isEmpty();
        assertThat(recent.after(2).orElseThrow()).hasSize(2);
    }
}
