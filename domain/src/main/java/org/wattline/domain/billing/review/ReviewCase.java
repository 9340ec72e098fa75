package org.wattline.domain.billing.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.ReviewBlocked;
import org.wattline.domain.billing.ReviewHeld;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * A bill that a check stopped (核算待处理). Somebody takes it on, and releases it or sends it back to be calculated anew. Who had it calculated
 * never releases it, and over a limit two persons do. What a check blocks cannot be released at all.
 *
 * @param code of the refusal that stopped it
 * @param rules of all checks that struck
 * @param calculatedBy login of who had it calculated
 * @param twoPersons whether its amount wants two
 */
public record ReviewCase(
        BillNo bill,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Money total,
        String code,
        List<String> rules,
        String calculatedBy,
        boolean twoPersons,
        Instant since,
        Optional<String> owner,
        Stage stage,
        Version version)
        implements Versioned<ReviewCase> {
    public ReviewCase {
        rules = List.copyOf(rules);
    }

    /** Of a bill that was just stopped. */
    public static ReviewCase stopped(Bill bill, Refusal why, String calculatedBy, boolean twoPersons, Instant now) {
        return new ReviewCase(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.total(),
                why.code(),
                rules(why),
                calculatedBy,
                twoPersons,
                now,
                Optional.empty(),
                new Stage.Open(),
                Version.NEW);
    }

    private static List<String> rules(Refusal why) {
        if (why instanceof ReviewHeld(List<String> rules)) return rules;
        return why instanceof ReviewBlocked(List<String> rules) ? rules : List.of(why.rule());
    }

    /** Takes it on. */
    public Outcome<ReviewCase> claimed(String login) {
        if (isDecided()) return Outcome.refused(ReviewCaseRefusal.DECIDED);
        if (owner.isPresent() && !owner.get().equals(login)) return Outcome.refused(ReviewCaseRefusal.CLAIMED);
        return Outcome.done(with(Optional.of(login), stage));
    }

    /** Releases it; where two persons are wanted, the first one only says so. @param current what the bill comes to now */
    public Outcome<ReviewCase> released(String login, Money current) {
        if (!current.equals(total)) return Outcome.refused(ReviewCaseRefusal.CHANGED);
        if (isDecided()) return Outcome.refused(ReviewCaseRefusal.DECIDED);
        if (!isReleasable()) return Outcome.refused(ReviewCaseRefusal.NOT_RELEASABLE);
        if (login.equals(calculatedBy)) return Outcome.refused(ReviewCaseRefusal.OWN_WORK);
        if (stage instanceof Stage.Seconded(String first)) {
            return first.equals(login)
                    ? Outcome.refused(ReviewCaseRefusal.SAME_PERSON)
                    : Outcome.done(with(owner, new Stage.Released(List.of(first, login))));
        }
        return Outcome.done(with(owner, twoPersons ? new Stage.Seconded(login) : new Stage.Released(List.of(login))));
    }

    /** Sends it back: what is wrong is put right, and the bill calculated anew. */
    public Outcome<ReviewCase> sentBack(String login, String why) {
        return isDecided()
                ? Outcome.refused(ReviewCaseRefusal.DECIDED)
                : Outcome.done(with(owner, new Stage.SentBack(login, why)));
    }

    /** The same bill, stopped again after it was calculated anew. */
    public ReviewCase again(ReviewCase fresh) {
        return fresh.at(version);
    }

    public boolean isReleasable() {
        return code.equals(new ReviewHeld(List.of()).code());
    }

    public boolean isDecided() {
        return switch (stage) {
            case Stage.Open() -> false;
            case Stage.Seconded unused -> false;
            case Stage.Released unused -> true;
            case Stage.SentBack unused -> true;
        };
    }

    private ReviewCase with(Optional<String> nextOwner, Stage next) {
        return new ReviewCase(
                bill,
                account,
                customer,
                unit,
                total,
                code,
                rules,
                calculatedBy,
                twoPersons,
                since,
                nextOwner,
                next,
                version);
    }

    @Override
    public ReviewCase at(Version next) {
        return new ReviewCase(
                bill, account, customer, unit, total, code, rules, calculatedBy, twoPersons, since, owner, stage, next);
    }

    /** How far it has come. */
    public sealed interface Stage {
        record Open() implements Stage {}

        /** One of two persons has released it. */
        record Seconded(String first) implements Stage {}

        record Released(List<String> by) implements Stage {
            public Released {
                by = List.copyOf(by);
            }
        }

        record SentBack(String by, String why) implements Stage {}

        /** As it is stored and shown. */
        default String label() {
            return switch (this) {
                case Open() -> "OPEN";
                case Seconded unused -> "SECONDED";
                case Released unused -> "RELEASED";
                case SentBack unused -> "SENT_BACK";
            };
        }

        /** Who decided so far. */
        default List<String> deciders() {
            return switch (this) {
                case Open() -> List.of();
                case Seconded(String first) -> List.of(first);
                case Released(List<String> by) -> by;
                case SentBack(String by, String unused) -> List.of(by);
            };
        }

        static Stage of(String label, List<String> deciders, String why) {
            return switch (label) {
                case "OPEN" -> new Open();
                case "SECONDED" -> new Seconded(deciders.getFirst());
                case "RELEASED" -> new Released(deciders);
                case "SENT_BACK" -> new SentBack(deciders.getFirst(), why);
                default -> throw new IllegalArgumentException("no such stage of a review: " + label);
            };
        }
    }
}
