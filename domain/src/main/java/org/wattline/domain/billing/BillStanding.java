package org.wattline.domain.billing;

import java.time.LocalDate;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/** How far a bill has come, without what it was made of: all that a payment needs to know of it. */
public record BillStanding(BillNo no, Bill.Stage stage, Version version) implements Versioned<BillStanding> {
    /**
     * Notes whether the bill is paid, as the books say; how much of it is, only the books tell.
     *
     * @param paid of the total so far
     * @param open what is still owed, with late fees
     * @param writtenOff what of it nobody expects any more
     * @param day of the payment
     */
    public BillStanding paid(Money paid, Money open, Money writtenOff, LocalDate day) {
        return switch (stage) {
            case Bill.Stage.Calculated unused -> this;
            case Bill.Stage.Reviewed unused -> this;
            case Bill.Stage.Reversed unused -> this;
            case Bill.Stage.Issued(LocalDate on, LocalDate due) -> in(owed(on, due, paid, open, writtenOff, day));
            case Bill.Stage.PartlyPaid(LocalDate on, LocalDate due) -> in(owed(on, due, paid, open, writtenOff, day));
            case Bill.Stage.Paid(LocalDate on, LocalDate due, LocalDate then) ->
                in(owed(on, due, paid, open, writtenOff, day));
            case Bill.Stage.BadDebt(LocalDate on, LocalDate due, LocalDate then) ->
                in(owed(on, due, paid, open, writtenOff, day));
        };
    }

    private static Bill.Stage owed(
            LocalDate issuedOn, LocalDate dueOn, Money paid, Money open, Money writtenOff, LocalDate day) {
        if (open.isZero() && writtenOff.isPositive()) return new Bill.Stage.BadDebt(issuedOn, dueOn, day);
        if (open.isZero()) return new Bill.Stage.Paid(issuedOn, dueOn, day);
        return paid.isZero() ? new Bill.Stage.Issued(issuedOn, dueOn) : new Bill.Stage.PartlyPaid(issuedOn, dueOn);
    }

    private BillStanding in(Bill.Stage next) {
        return new BillStanding(no, next, version);
    }

    @Override
    public BillStanding at(Version next) {
        return new BillStanding(no, stage, next);
    }
}
