package org.wattline.domain.payment.bank;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/** What a bank or an agency tells in one file. */
public record BankFile(Optional<Head> head, List<Line> lines) {
    public BankFile {
        lines = List.copyOf(lines);
    }

    /** Whether the file is whole: as many lines as its head says, and of its sum. */
    public boolean whole() {
        boolean readable = lines.stream().allMatch(Attempt.class::isInstance);
        Money sum = Money.sum(lines.stream()
                .map(line -> line instanceof Attempt attempt ? attempt.amount() : Money.ZERO)
                .toList());
        return head.map(said -> said.count == lines.size() && (!readable || said.sum.equals(sum)))
                .orElse(false);
    }

    /** What the first record says: how many lines, and of how much in all. */
    public record Head(int count, Money sum) {}

    /** One line. */
    public sealed interface Line {
        /** Counted from 1. */
        int number();
    }

    /**
     * An attempt to take money.
     *
     * @param reference the bank's own number
     * @param taken whether the money was taken
     * @param result what the bank says
     */
    public record Attempt(
            int number, AccountNo account, Money amount, ChannelReference reference, boolean taken, String result)
            implements Line {}

    /** A line that is none. */
    public record Unreadable(int number, String why) implements Line {}
}
