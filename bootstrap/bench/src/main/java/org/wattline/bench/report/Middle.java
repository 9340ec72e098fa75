package org.wattline.bench.report;

import java.util.Arrays;

/** Figures of several rounds, of which the middle one counts (median), so that one disturbed round does not. */
public final class Middle {
    private double[] values = {};

    public void add(double value) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = value;
        Arrays.sort(values);
    }

    /** @throws IllegalStateException if there is none */
    public double value() {
        if (values.length == 0) throw new IllegalStateException("nothing was measured");
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
