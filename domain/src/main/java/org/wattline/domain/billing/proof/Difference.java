package org.wattline.domain.billing.proof;

import org.wattline.domain.billing.BillNo;

/**
 * One field in which a bill is not what its inputs give (复算差异).
 *
 * @param line from 1; 0 for the bill itself
 * @param field as the database calls it
 * @param kept what the bill says; empty if it says nothing
 * @param recomputed what its inputs give
 */
public record Difference(BillNo bill, int line, String field, String kept, String recomputed) {
    /** Of a bill that cannot be calculated again at all. */
    public static Difference ofAll(BillNo bill, String field, String why) {
        return new Difference(bill, 0, field, "", why);
    }

    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + " ") + field + ": " + text(kept) + " kept, " + text(recomputed)
                + " recomputed";
    }

    private static String text(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
