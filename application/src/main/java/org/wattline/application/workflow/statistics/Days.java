package org.wattline.application.workflow.statistics;

import java.util.List;

/** How many working days something took: the smallest number that half, nine tenths, and ninety-nine hundredths of them do not exceed. */
public record Days(int p50, int p90, int p99) {
    public static final Days NONE = new Days(0, 0, 0);

    /** @param ordered from few to many */
    public static Days of(List<Integer> ordered) {
        if (ordered.isEmpty()) return NONE;
        return new Days(at(ordered, 50), at(ordered, 90), at(ordered, 99));
    }

    private static int at(List<Integer> ordered, int percent) {
        return ordered.get((ordered.size() * percent + 99) / 100 - 1);
    }
}
