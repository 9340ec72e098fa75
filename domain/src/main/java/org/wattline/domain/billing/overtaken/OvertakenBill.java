package org.wattline.domain.billing.overtaken;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * A bill that was made from what is no longer so (计费依据变更). It waits until the bill is cancelled, by a rebilling as a rule, or somebody explains why it
 * stays. Nothing is billed again by itself. What comes to the same as before is kept as well, so that the same change is not looked at twice.
 *
 * @param causes everything that has changed since it was made
 * @param after what it would come to by what is known now
 * @param why code of the refusal, where it could not be calculated at all by what is known now
 * @param noticedAt when it was first found to come to something else
 * @param lookedAt up to when changes have been looked at
 */
public record OvertakenBill(
        SuspectBill billed,
        Set<OvertakenCause> causes,
        Optional<Rebilled.Figures> after,
        Optional<String> why,
        Instant noticedAt,
        Instant lookedAt,
        Stage stage,
        Version version)
        implements Versioned<OvertakenBill> {
    public OvertakenBill {
        if (causes.isEmpty()) throw new IllegalArgumentException("something has changed");
        if (after.isPresent() == why.isPresent())
            throw new IllegalArgumentException("a bill comes to something now, or cannot be calculated");
        causes = Collections.unmodifiableSet(EnumSet.copyOf(causes));
    }

    /** A bill that was tried again because something has changed. @param after what it comes to now, or why it comes to nothing */
    public static OvertakenBill tried(
            SuspectBill billed,
            Set<OvertakenCause> causes,
            Optional<Rebilled.Figures> after,
            Optional<String> why,
            Instant now) {
        boolean same = after.map(billed.before()::equals).orElse(false);
        Stage stage = same ? new Stage.Same() : new Stage.Open();
        return new OvertakenBill(billed, causes, after, why, now, now, stage, Version.NEW);
    }

    /** The same bill, tried once more. What was explained stays so unless it comes to something else by now. */
    public OvertakenBill again(OvertakenBill fresh) {
        Set<OvertakenCause> all = EnumSet.copyOf(causes);
        all.addAll(fresh.causes);
        boolean settled = switch (stage) {
            case Stage.Open() -> false;
            case Stage.Same() -> false;
            case Stage.Explained unused -> fresh.after.equals(after) && fresh.why.equals(why);
            case Stage.Cancelled() -> true;
        };
        Instant noticed = stage instanceof Stage.Same ? fresh.noticedAt : noticedAt;
        Stage next = settled ? stage : fresh.stage;
        return new OvertakenBill(fresh.billed, all, fresh.after, fresh.why, noticed, fresh.lookedAt, next, version);
    }

    /** The bill stays as it is. */
    public Outcome<OvertakenBill> explained(String login, String reason) {
        return stage instanceof Stage.Open
                ? Outcome.done(in(new Stage.Explained(login, reason)))
                : Outcome.refused(OvertakenRefusal.SETTLED);
    }

    /** The bill was reversed. */
    public OvertakenBill cancelled() {
        return in(new Stage.Cancelled());
    }

    /** What the customer would pay more; negative for a refund. */
    public Optional<Money> difference() {
        return after.map(now -> now.total().minus(billed.before().total()));
    }

    private OvertakenBill in(Stage next) {
        return new OvertakenBill(billed, causes, after, why, noticedAt, lookedAt, next, version);
    }

    @Override
    public OvertakenBill at(Version next) {
        return new OvertakenBill(billed, causes, after, why, noticedAt, lookedAt, stage, next);
    }

    /** What became of it. */
    public sealed interface Stage {
        /** Somebody has to decide. */
        record Open() implements Stage {}

        /** It comes to the same energy and money as before. */
        record Same() implements Stage {}

        /** It stays as it was billed. @param by login of who said so */
        record Explained(String by, String reason) implements Stage {}

        /** The bill was reversed. */
        record Cancelled() implements Stage {}

        /** As it is stored and shown. */
        default String label() {
            return switch (this) {
                case Open() -> "OPEN";
                case Same() -> "SAME";
                case Explained unused -> "EXPLAINED";
                case Cancelled() -> "CANCELLED";
            };
        }

        static Stage of(String label, String by, String reason) {
            return switch (label) {
                case "OPEN" -> new Open();
                case "SAME" -> new Same();
                case "EXPLAINED" -> new Explained(by, reason);
                case "CANCELLED" -> new Cancelled();
                default -> throw new IllegalArgumentException("no such stage of an overtaken bill: " + label);
            };
        }
    }
}
