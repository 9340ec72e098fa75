package org.wattline.domain.payment.bankstatement;

/**
 * A line of the bank's statement and what came of it.
 *
 * @param standsFor what it was known as, by its label
 * @param why what hinders it, or nothing
 */
public record PairedLine(BankStatementId statement, BankLine line, String standsFor, State state, String why) {
    public PairedLine in(State next, String because) {
        return new PairedLine(statement, line, standsFor, next, because);
    }

    /** What came of it. */
    public enum State {
        /** It is what the books expected: from clearing to the bank, a refund that went out, a fee of the bank. */
        PAIRED,
        /** The money is in the books, and a break waits for somebody to clear up what differs. */
        BREAK,
        /** It settled a channel's own statement. */
        SETTLED,
        /** The channel's own statement is not there, or says something else; nothing is booked, and it is tried again with the next statement. */
        WAITING,
        /** It was told or entered before; nothing is booked. */
        KNOWN,
        /** Money went that is entered by a command of its own. */
        OUTGOING
    }
}
