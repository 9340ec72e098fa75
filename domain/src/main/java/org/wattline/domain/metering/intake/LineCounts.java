package org.wattline.domain.metering.intake;

/**
 * What became of the lines of a file.
 *
 * @param added gave the first reading of a meter and instant, or the first curve of a day
 * @param superseding gave a later version
 * @param unchanged said nothing new
 * @param rejected were turned away
 */
public record LineCounts(long added, long superseding, long unchanged, long rejected) {
    public static final LineCounts NONE = new LineCounts(0, 0, 0, 0);

    public LineCounts plus(LineCounts other) {
        return new LineCounts(
                added + other.added,
                superseding + other.superseding,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    public long lines() {
        return added + superseding + unchanged + rejected;
    }
}
