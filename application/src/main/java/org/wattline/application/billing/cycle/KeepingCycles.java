package org.wattline.application.billing.cycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.BillCycleRefusal;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Creates bill cycles, changes their terms from a day on, ends them. Whoever does so needs the right to do by hand what their runs do (BIL-65). */
public final class KeepingCycles {
    private final UnitOfWork work;
    private final BillCycles cycles;
    private final Outbox outbox;
    private final BusinessClock clock;

    public KeepingCycles(UnitOfWork work, BillCycles cycles, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.cycles = cycles;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Create(CycleCode code, String name, UnitPath unit, CycleTerms terms) {}

    /** @param seen the version on which it was decided */
    public record ChangeTerms(CycleCode cycle, Version seen, CycleTerms terms) {}

    /** @param on the first day that is no longer its @param seen the version on which it was decided */
    public record End(CycleCode cycle, Version seen, LocalDate on) {}

    public Outcome<BillCycle> handle(Caller who, Create command) {
        return untaken(() -> work.perform(Act.of(who, "billing.create-bill-cycle"), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            if (!mayGo(who, command.terms)) return Outcome.refused(BillRunRefusal.NOT_SO_FAR);
            if (cycles.find(command.code).isPresent()) return Outcome.refused(BillCycleRefusal.EXISTS);
            return BillCycle.created(command.code, command.name, command.unit, command.terms, clock.today())
                    .then(this::ofOwnRoutes)
                    .map(change -> {
                        cycles.add(change.state());
                        outbox.publish(change.facts());
                        return change.state().at(Version.NEW.next());
                    });
        }));
    }

    public Outcome<BillCycle> handle(Caller who, ChangeTerms command) {
        return decide(
                who,
                "billing.change-bill-cycle",
                command.cycle,
                command.seen,
                cycle -> mayGo(who, command.terms)
                        ? cycle.changed(command.terms, clock.today()).then(this::ofOwnRoutes)
                        : Outcome.refused(BillRunRefusal.NOT_SO_FAR));
    }

    public Outcome<BillCycle> handle(Caller who, End command) {
        return decide(
                who,
                "billing.end-bill-cycle",
                command.cycle,
                command.seen,
                cycle -> cycle.ended(command.on, clock.today()));
    }

    private static boolean mayGo(Caller who, CycleTerms terms) {
        return (!terms.through().reviews() || who.may(BillingPermissions.REVIEW))
                && (!terms.through().issues() || who.may(BillingPermissions.ISSUE));
    }

    private Outcome<Change<BillCycle>> ofOwnRoutes(Change<BillCycle> change) {
        return cycles.foreign(change.state()).isEmpty()
                ? Outcome.done(change)
                : Outcome.refused(BillCycleRefusal.UNKNOWN_ROUTE);
    }

    private Outcome<BillCycle> decide(
            Caller who,
            String name,
            CycleCode code,
            Version seen,
            Function<BillCycle, Outcome<Change<BillCycle>>> decision) {
        return untaken(() -> work.perform(Act.of(who, name), () -> {
            Optional<BillCycle> found = cycles.find(code);
            if (found.isEmpty()) return Outcome.refused(BillCycleRefusal.UNKNOWN);
            if (!found.get().version().equals(seen)) throw new StaleState("bill-cycle", code.code(), seen);
            return decision.apply(found.get()).map(change -> {
                outbox.publish(change.facts());
                return cycles.save(change.state());
            });
        }));
    }

    /** The store knows best which routes and units are taken, also by what is stored at the same moment. */
    private static Outcome<BillCycle> untaken(Supplier<Outcome<BillCycle>> decision) {
        try {
            return decision.get();
        } catch (AlreadyThere taken) {
            return Outcome.refused(BillCycleRefusal.TAKEN);
        }
    }
}
