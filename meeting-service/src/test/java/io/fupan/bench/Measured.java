package io.fupan.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** Times in nanoseconds, told in milliseconds. */
public record Measured(long[] sorted) {

    public static Measured of(LongStream nanos) {
        long[] sorted = nanos.toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0) throw new IllegalStateException("nothing was measured");
        return new Measured(sorted);
    }

    public int count() {
        return sorted.length;
    }

    public double millis(double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms   (%d)",
                millis(0.5),
                millis(0.99),
                millis(1),
                count());
    }
}
