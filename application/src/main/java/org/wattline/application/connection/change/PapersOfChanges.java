package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangePaper;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;

/** Says what is to be signed before a change is carried out, by the customer's file and the confirmed plan as they are now. */
public final class PapersOfChanges {
    private final ChangeTypes types;
    private final ForeseeingChanges foreseeing;
    private final SupplyPlans plans;
    private final BusinessClock clock;

    public PapersOfChanges(ChangeTypes types, ForeseeingChanges foreseeing, SupplyPlans plans, BusinessClock clock) {
        this.types = types;
        this.foreseeing = foreseeing;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * As from the day that was applied for, or from today where that is over: what is signed today holds for no day before. Refused for one that was carried out or
     * cancelled, by whatever rule says no to it meanwhile, and where it comes to other terms than the plan (CON-176).
     */
    public Outcome<Papers> of(ChangeApplication application) {
        if (!application.open()) return Outcome.refused(ConnectionRefusal.CLOSED);
        LocalDate applied = Zone.day(application.submittedAt());
        ChangeType type = types.find(application.type(), applied).orElseThrow();
        LocalDate wanted = application.asked().from();
        LocalDate on = wanted.isBefore(clock.today()) ? clock.today() : wanted;
        return foreseeing
                .foresee(new ForeseeingChanges.Question(
                        type, application.account(), application.asked(), application.party(), applied, on))
                .then(foreseen -> plans.agreed(application.no())
                        .map(plan -> plan.holding(foreseen.then()))
                        .orElseGet(() -> Outcome.done(foreseen.then()))
                        .map(held -> new Papers(on, foreseen.papers())));
    }

    /** @param from first day for which they hold */
    public record Papers(LocalDate from, List<ChangePaper> papers) {
        public Papers {
            papers = List.copyOf(papers);
        }
    }
}
