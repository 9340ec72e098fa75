package org.wattline.application.connection.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeRefusal;
import org.wattline.domain.connection.fee.FeeSchedule;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.fee.FeesDue;
import org.wattline.domain.connection.plan.FeedsOfPlan;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** Determines the fees of a supply (确定费用): whether one is due, how much, and why. */
public final class DeterminingFees {
    private final Supplier<FeeSchedule> schedule;
    private final SupplyPlans plans;

    public DeterminingFees(Supplier<FeeSchedule> schedule, SupplyPlans plans) {
        this.schedule = schedule;
        this.plans = plans;
    }

    /** @param accepted the day on which the application was, or would be, accepted */
    public record Calculate(UnitPath unit, List<Feed> feeds, LocalDate accepted) {}

    public Outcome<FeesDue> handle(Calculate command) {
        return schedule.get().due(command.unit, command.feeds, command.accepted);
    }

    /**
     * What an application owes, by the standards of the day of its acceptance: for the sources of its plan once the applicant has confirmed it, for
     * the feeds that were told where there is no plan.
     */
    Outcome<FeesDue> of(AnyApplication application, List<Feed> told) {
        Optional<LocalDate> accepted = application.acceptance().map(Zone::day);
        if (accepted.isEmpty()) return Outcome.refused(ConnectionRefusal.NOT_ACCEPTED);
        return plans.confirmed(application.no())
                .map(plan -> plan.agreeing(told)
                        .then(feeds -> handle(new Calculate(application.unit(), feeds, accepted.get())))
                        .map(fees -> fees.each(plan::explained)))
                .orElseGet(() -> handle(new Calculate(application.unit(), told, accepted.get())));
    }

    /**
     * What the standards make due, whoever says that no fee applies: for the sources of the plan drafted last, confirmed or not, else for the feeds
     * that were told. Nothing where neither is known, or where no standard is in force, because then nothing could be charged.
     */
    List<FeeCalculation> foreseen(AnyApplication application, Collected collected) {
        Optional<LocalDate> accepted = application.acceptance().map(Zone::day);
        List<Feed> known = plans.latest(application.no())
                .map(plan -> new FeedsOfPlan(plan.number(), plan.content().sources()).feeds())
                .or(() -> feeds(collected))
                .orElse(List.of());
        if (accepted.isEmpty() || known.isEmpty()) return List.of();
        return handle(new Calculate(application.unit(), known, accepted.get()))
                        instanceof Outcome.Done<FeesDue>(var due)
                ? due.parts().stream().filter(FeeCalculation::due).toList()
                : List.of();
    }

    /** The same for what was charged before: neither a plan nor feeds would be less than nothing known, and not no capacity. */
    Outcome<FeesDue> anew(AnyApplication application, List<Feed> told) {
        return told.isEmpty() && plans.confirmed(application.no()).isEmpty()
                ? FeeRefusal.FEEDS_NOT_TOLD.because()
                : of(application, told);
    }

    /** The fee of a supply, which is the one that a step told; what no law allows is refused. */
    public Outcome<FeesDue> determine(ConnectionApplication application, Collected collected) {
        Optional<List<Feed>> feeds = feeds(collected);
        boolean several = application.requested().sources() > 1
                && plans.confirmed(application.no()).isEmpty();
        if (feeds.isEmpty() || several && feeds.get().isEmpty()) return FeeRefusal.FEEDS_NOT_TOLD.because();
        return of(application, feeds.get()).then(fee -> asTold(fee, collected));
    }

    /** The fee of a change: of the capacity that comes by the feeds that a form told. */
    public Outcome<FeesDue> determine(ChangeApplication application, Collected collected) {
        Optional<List<Feed>> feeds = feeds(collected);
        if (feeds.isEmpty()) return FeeRefusal.FEEDS_NOT_TOLD.because();
        return of(application, feeds.get()).then(fee -> asTold(fee, collected));
    }

    private static Outcome<FeesDue> asTold(FeesDue fee, Collected collected) {
        Money told = Money.parse(collected.need("feeAmountYuan"));
        if (fee.amount().equals(told)) return Outcome.done(fee);
        return !fee.charged()
                ? Outcome.refused(FeeChargeRefusal.NO_LEGAL_BASIS)
                : FeeRefusal.AMOUNT_DIFFERS.because(fee.amount(), told);
    }

    /** None where the form tells none; empty where they cannot be read. */
    private static Optional<List<Feed>> feeds(Collected collected) {
        try {
            return Optional.of(collected.find("feeds").map(Feed::parse).orElse(List.of()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
