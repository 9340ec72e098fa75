package org.wattline.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * What an account owes for a period (电费账单). It is calculated, reviewed (核算), issued (发行) and paid. Until it is issued it may be
 * calculated anew; afterwards nothing of it is ever altered: it can only be reversed by a negative copy of itself (冲红), and billed again.
 */
public record Bill(
        BillNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        UseCategory category,
        Kind kind,
        Span period,
        Calculation calculation,
        Stage stage,
        Version version)
        implements Versioned<Bill> {
    public Bill {
        if (period.to().isEmpty()) throw new IllegalArgumentException("a bill is for days that end");
    }

    /** A bill that was just calculated. */
    public static Bill calculated(BillNo no, Supply supply, Calculation calculation) {
        return new Bill(
                no,
                supply.account().no(),
                supply.account().customer(),
                supply.account().unit(),
                supply.account().categoryOn(supply.period().end().minusDays(1)),
                new Kind.Regular(),
                supply.period(),
                calculation,
                new Stage.Calculated(),
                Version.NEW);
    }

    /** The same bill, calculated anew. */
    public Outcome<Bill> recalculated(Calculation anew) {
        return isIssued() || !(kind instanceof Kind.Regular)
                ? Outcome.refused(BillRefusal.ALREADY_ISSUED)
                : Outcome.done(with(anew, new Stage.Calculated()));
    }

    /** Checks the bill; it passes unless a check blocks it, and keeps what the checks warn of. */
    public Outcome<Bill> review(Review.Facts facts) {
        if (!(stage instanceof Stage.Calculated)) return Outcome.refused(BillRefusal.NOT_CALCULATED);
        if (kind instanceof Kind.Adjustment) return Outcome.refused(BillRefusal.GOES_BY_APPROVAL);
        Review review = Review.of(this, facts);
        return review.blocking()
                .map(Outcome::<Bill>refused)
                .orElseGet(() -> Outcome.done(in(new Stage.Reviewed(review.warnings()))));
    }

    /** A note is approved instead of reviewed. */
    public Outcome<Bill> approved() {
        return stage instanceof Stage.Calculated && kind instanceof Kind.Adjustment
                ? Outcome.done(in(new Stage.Reviewed(List.of())))
                : Outcome.refused(BillRefusal.NOT_CALCULATED);
    }

    /**
     * Issues the bill: from now on it is owed. What it rests on must still be so, nothing of it held since, and none of its days on another bill.
     *
     * @param billedElsewhere whether another living bill of the account has a day of the period
     */
    public Outcome<Change<Bill>> issue(
            LocalDate dueOn, Chain chain, boolean billedElsewhere, Optional<ReadingsHeld> held, Instant now) {
        if (isIssued()) return Outcome.refused(BillRefusal.ALREADY_ISSUED);
        if (!(stage instanceof Stage.Reviewed)) return Outcome.refused(BillRefusal.NOT_REVIEWED);
        if (!(kind instanceof Kind.Adjustment)) {
            if (billedElsewhere) return Outcome.refused(BillRefusal.PERIOD_BILLED_TWICE);
            Optional<Refusal> broken = held.<Refusal>map(h -> h).or(() -> chain.brokenBy(this));
            if (broken.isPresent()) return Outcome.refused(broken.get());
        }
        Bill issued = in(new Stage.Issued(Zone.day(now), dueOn));
        return Outcome.done(Change.of(issued, new BillIssued(issued, dueOn)));
    }

    /** How far it has come. */
    public BillStanding standing() {
        return new BillStanding(no, stage, version);
    }

    /** The same bill, as far as it has come meanwhile. */
    public Bill further(BillStanding standing) {
        return in(standing.stage()).at(standing.version());
    }

    /** Reverses an issued bill by a negative copy of every line, unless an issued one has used what it handed on. */
    public Outcome<Reversal> reverse(BillNo contraryNo, String reason, Chain chain, Instant now) {
        if (stage instanceof Stage.Reversed) return Outcome.refused(BillRefusal.ALREADY_REVERSED);
        if (kind instanceof Kind.Reversal) return Outcome.refused(BillRefusal.REVERSAL_IS_FINAL);
        if (!isIssued()) return Outcome.refused(BillRefusal.NOT_ISSUED);
        Optional<Refusal> held = chain.heldBy(this);
        if (held.isPresent()) return Outcome.refused(held.get());
        LocalDate day = Zone.day(now);
        Bill contrary = new Bill(
                contraryNo,
                account,
                customer,
                unit,
                category,
                new Kind.Reversal(no),
                period,
                calculation.negated(now),
                new Stage.Paid(day, day, day),
                Version.NEW);
        Bill reversed = in(new Stage.Reversed(contraryNo, reason, day));
        return Outcome.done(new Reversal(reversed, contrary, List.of(new BillReversed(reversed, contrary))));
    }

    /** Whether it is owed or was. */
    public boolean isIssued() {
        return switch (stage) {
            case Stage.Calculated unused -> false;
            case Stage.Reviewed unused -> false;
            case Stage.Issued unused -> true;
            case Stage.PartlyPaid unused -> true;
            case Stage.Paid unused -> true;
            case Stage.BadDebt unused -> true;
            case Stage.Reversed unused -> true;
        };
    }

    public Money total() {
        return calculation.total();
    }

    private Bill in(Stage next) {
        return with(calculation, next);
    }

    private Bill with(Calculation made, Stage next) {
        return new Bill(no, account, customer, unit, category, kind, period, made, next, version);
    }

    @Override
    public Bill at(Version next) {
        return new Bill(no, account, customer, unit, category, kind, period, calculation, stage, next);
    }

    /** What a bill is for. An account has one living bill of a kind for a period. */
    public sealed interface Kind {
        /** The consumption of the period. */
        record Regular() implements Kind {}

        /** The negative copy of another bill. */
        record Reversal(BillNo of) implements Kind {}

        /** What a correction comes to: a credit or debit note (退补). An account may have any number of them. */
        record Adjustment() implements Kind {}

        /** As it is stored and shown. */
        default String label() {
            return switch (this) {
                case Adjustment() -> "ADJUSTMENT";
                case Regular() -> "REGULAR";
                case Reversal unused -> "REVERSAL";
            };
        }
    }

    /** How far a bill has come. */
    public sealed interface Stage {
        record Calculated() implements Stage {}

        /** @param warnings what the checks found without blocking, by rule */
        record Reviewed(List<String> warnings) implements Stage {
            public Reviewed {
                warnings = List.copyOf(warnings);
            }
        }

        record Issued(LocalDate issuedOn, LocalDate dueOn) implements Stage {}

        record PartlyPaid(LocalDate issuedOn, LocalDate dueOn) implements Stage {}

        record Paid(LocalDate issuedOn, LocalDate dueOn, LocalDate on) implements Stage {}

        /** What was open of it was written off (核销); nobody expects it to be paid any more. */
        record BadDebt(LocalDate issuedOn, LocalDate dueOn, LocalDate on) implements Stage {}

        record Reversed(BillNo by, String reason, LocalDate on) implements Stage {}

        /** Until when it is to be paid, once it is issued and as long as it stands. */
        default Optional<LocalDate> dueDate() {
            return switch (this) {
                case Calculated unused -> Optional.empty();
                case Reviewed unused -> Optional.empty();
                case Issued issued -> Optional.of(issued.dueOn());
                case PartlyPaid partly -> Optional.of(partly.dueOn());
                case Paid paid -> Optional.of(paid.dueOn());
                case BadDebt bad -> Optional.of(bad.dueOn());
                case Reversed unused -> Optional.empty();
            };
        }

        /** As it is stored and shown. */
        default String label() {
            return switch (this) {
                case Calculated() -> "CALCULATED";
                case Reviewed unused -> "REVIEWED";
                case Issued unused -> "ISSUED";
                case PartlyPaid unused -> "PARTLY_PAID";
                case Paid unused -> "PAID";
                case BadDebt unused -> "BAD_DEBT";
                case Reversed unused -> "REVERSED";
            };
        }
    }

    /** A bill that is reversed, with its negative copy. */
    public record Reversal(Bill reversed, Bill contrary, List<Event> facts) {}
}
