package io.fupan.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;

/** How long the disk takes to keep a page: the part of every acknowledgement that no program can save. */
public final class Disk {

    private static final int TIMES = 200;
    private static final int PAGE = 8_192;

    private Disk() {}

    public static Measured fsync(Path directory) throws IOException {
        LongStream.Builder times = LongStream.builder();
        try (FileChannel file = FileChannel.open(
                directory.resolve("fsync-probe"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int time = 0; time < TIMES; time++) {
                file.write(ByteBuffer.allocate(PAGE), (long) time * PAGE);
                long start = System.nanoTime();
                file.force(false);
                times.add(System.nanoTime() - start);
            }
        }
        return Measured.of(times.build());
    }
}
