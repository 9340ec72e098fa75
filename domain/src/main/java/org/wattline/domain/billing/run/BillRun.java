package org.wattline.domain.billing.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * The bills of many accounts for some days (算费批次). It runs until all of its parts are done, may rest in between, and may be called off; what
 * was billed until then stays. Days that an account was billed for already are left out, so that a run is begun again without harm.
 *
 * @param unit whose accounts, with those of all units below it
 * @param accounts only these; empty for all of the unit
 * @param period the days; of a {@link Kind#FINAL} run only its end counts
 * @param cycle the cycle whose period it bills, if it began by itself; days before it that no bill has are billed with it
 * @param startedBy login of who asked for it
 */
public record BillRun(
        BillRunId id,
        Kind kind,
        UnitPath unit,
        List<AccountNo> accounts,
        Span period,
        Through through,
        Optional<CycleDue> cycle,
        String startedBy,
        Instant startedAt,
        Stage stage,
        Version version)
        implements Versioned<BillRun> {
    public BillRun {
        accounts = List.copyOf(accounts);
        if (period.to().isEmpty()) throw new IllegalArgumentException("a run is for days that end");
        if (kind != Kind.CYCLE && accounts.isEmpty())
            throw new IllegalArgumentException("a run outside the cycle names its accounts");
    }

    /** A run that begins. */
    public static BillRun started(
            BillRunId id,
            Kind kind,
            UnitPath unit,
            List<AccountNo> accounts,
            Span period,
            Through through,
            String by,
            Instant now) {
        return new BillRun(
                id, kind, unit, accounts, period, through, Optional.empty(), by, now, new Stage.Running(), Version.NEW);
    }

    /** Of a period of a cycle, for the accounts that are of the cycle. */
    public BillRun of(CycleDue due) {
        return new BillRun(
                id, kind, unit, accounts, period, through, Optional.of(due), startedBy, startedAt, stage, version);
    }

    /** Rests after the parts that are under way. */
    public Outcome<BillRun> paused() {
        return stage instanceof Stage.Running
                ? Outcome.done(in(new Stage.Paused()))
                : Outcome.refused(BillRunRefusal.NOT_RUNNING);
    }

    /** Goes on where it rested. */
    public Outcome<BillRun> resumed() {
        return stage instanceof Stage.Paused
                ? Outcome.done(in(new Stage.Running()))
                : Outcome.refused(BillRunRefusal.NOT_PAUSED);
    }

    /** Is called off after the parts that are under way. */
    public Outcome<BillRun> cancelled(Instant now) {
        return isOver() ? Outcome.refused(BillRunRefusal.OVER) : Outcome.done(in(new Stage.Cancelled(now)));
    }

    /** All parts are done. */
    public Outcome<Change<BillRun>> ended(Instant now) {
        if (!(stage instanceof Stage.Running)) return Outcome.refused(BillRunRefusal.NOT_RUNNING);
        BillRun over = in(new Stage.Ended(now));
        return Outcome.done(Change.of(over, new BillRunEnded(over)));
    }

    public boolean isOver() {
        return switch (stage) {
            case Stage.Running() -> false;
            case Stage.Paused() -> false;
            case Stage.Cancelled unused -> true;
            case Stage.Ended unused -> true;
        };
    }

    private BillRun in(Stage next) {
        return new BillRun(id, kind, unit, accounts, period, through, cycle, startedBy, startedAt, next, version);
    }

    @Override
    public BillRun at(Version next) {
        return new BillRun(id, kind, unit, accounts, period, through, cycle, startedBy, startedAt, stage, next);
    }

    /** Why accounts are billed. */
    public enum Kind {
        /** A month of all accounts of a unit (周期算费). */
        CYCLE,
        /** Named accounts outside the cycle, on demand (非周期算费). */
        OFF_CYCLE,
        /** Accounts that end: what no bill has yet, up to a day (销户结清). */
        FINAL
    }

    /** How far a run has come. */
    public sealed interface Stage {
        record Running() implements Stage {}

        record Paused() implements Stage {}

        record Cancelled(Instant at) implements Stage {}

        record Ended(Instant at) implements Stage {}

        /** As it is stored and shown. */
        default String label() {
            return switch (this) {
                case Running() -> "RUNNING";
                case Paused() -> "PAUSED";
                case Cancelled unused -> "CANCELLED";
                case Ended unused -> "ENDED";
            };
        }

        /** When it was over. */
        default Optional<Instant> over() {
            return switch (this) {
                case Running() -> Optional.empty();
                case Paused() -> Optional.empty();
                case Cancelled(Instant at) -> Optional.of(at);
                case Ended(Instant at) -> Optional.of(at);
            };
        }

        /** @param over when, if it is over */
        static Stage of(String label, Optional<Instant> over) {
            return switch (label) {
                case "RUNNING" -> new Running();
                case "PAUSED" -> new Paused();
                case "CANCELLED" -> new Cancelled(over.orElseThrow());
                case "ENDED" -> new Ended(over.orElseThrow());
                default -> throw new IllegalArgumentException("no such stage of a bill run: " + label);
            };
        }
    }
}
