package org.wattline.domain.billing.adjustment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Version;

/**
 * A bill that rests on a note: the note's own, or the reversal that takes it back.
 *
 * @param no of the bill
 * @param reversedAt when the negative copy was made; empty for the note's own bill
 */
public record KeptNote(BillNo no, Adjustment note, Optional<Instant> reversedAt) {
    /** As it is kept. @param bill the note's own, or its reversal */
    public static KeptNote of(Bill bill, Adjustment note) {
        boolean contrary = bill.kind() instanceof Bill.Kind.Reversal;
        return new KeptNote(
                bill.no(), note, contrary ? Optional.of(bill.calculation().at()) : Optional.empty());
    }

    /** The bill that the facts give. @param own the note's own bill, recomputed */
    public Bill recomputed(Bill own) {
        return reversedAt
                .map(at -> new Bill(
                        no,
                        own.account(),
                        own.customer(),
                        own.unit(),
                        own.category(),
                        new Bill.Kind.Reversal(own.no()),
                        own.period(),
                        own.calculation().negated(at),
                        own.stage(),
                        Version.NEW))
                .orElse(own);
    }
}
