package org.wattline.domain.billing.rebill;

/**
 * What changed under a bill, so that it comes to something else (差额原因).
 *
 * @param before what the bill was made from: a version of a reading, of a price, a fact of the customer file; empty if there was nothing
 * @param after what is in its place; empty if there is nothing any more
 */
public record DeltaCause(Kind kind, String before, String after) {
    /** What kind of input it is. */
    public enum Kind {
        /** A register reading or a day's curve, in its version. */
        READING,
        /** A meter at a point, with its multiplier and days. */
        INSTALLATION,
        /** People or hardship of a household. */
        HOUSEHOLD,
        /** Terms of a contract. */
        TERMS,
        /** What earlier bills of the year counted for its tiers. */
        ANNUAL_USE,
        /** What earlier bills hand on. */
        CARRIED,
        /** Transformers, motors, and the places of points. */
        SITE,
        /** The version of a price, with the price. */
        PRICE
    }
}
