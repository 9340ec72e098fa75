package org.wattline.domain.billing.run;

/**
 * How far a run has come, counted in accounts. Each account that is done was billed, was left or failed.
 *
 * @param accounts in all
 * @param done accounts of the parts that are done
 * @param billed with a new bill
 * @param reviewed bills that no check stopped
 * @param issued bills that are owed
 * @param left accounts whose days were billed already, or on which they had no contract
 * @param failed accounts without a bill, with a reason each
 * @param partsWaiting parts that are not done
 */
public record RunTally(
        long accounts, long done, long billed, long reviewed, long issued, long left, long failed, int partsWaiting) {
    public static final RunTally NOTHING = new RunTally(0, 0, 0, 0, 0, 0, 0, 0);

    /** Together with another. */
    public RunTally plus(RunTally other) {
        return new RunTally(
                accounts + other.accounts,
                done + other.done,
                billed + other.billed,
                reviewed + other.reviewed,
                issued + other.issued,
                left + other.left,
                failed + other.failed,
                partsWaiting + other.partsWaiting);
    }
}
