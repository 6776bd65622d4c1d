package io.fupan.bench.store;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of several rounds, with the least and the most. */
record Spread(double median, double least, double most) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        double upper = sorted[sorted.length / 2];
        double lower = sorted[(sorted.length - 1) / 2];
        return new Spread((lower + upper) / 2, sorted[0], sorted[sorted.length - 1]);
    }

    /** {@code 9,800 (9,100–10,200)} for large numbers, {@code 1.25 (1.10–1.31)} for small ones. */
    @Override
    public String toString() {
        String number = median < 100 ? "%.2f" : "%,.0f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
    }
}
