package org.wattline.application.connection.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionApplication.Stage;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeRefusal;
import org.wattline.domain.connection.fee.FeeSchedule;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** Determines the fee of a supply by several feeds (确定费用): whether one is due, how much, and why. */
public final class DeterminingFees {
    private final FeeSchedule schedule;

    public DeterminingFees(FeeSchedule schedule) {
        this.schedule = schedule;
    }

    /** @param accepted the day on which the application was, or would be, accepted */
    public record Calculate(UnitPath unit, List<Feed> feeds, LocalDate accepted) {}

    public Outcome<FeeCalculation> handle(Calculate command) {
        return schedule.highReliability(command.unit, command.feeds, command.accepted);
    }

    /** Lets a fee pass that is the one of the feeds in the plan, by the standards of the day of acceptance. */
    public Outcome<Boolean> check(ConnectionApplication application, Collected collected) {
        Optional<String> told = collected.find("feeds");
        if (told.isEmpty())
            return application.requested().sources() > 1 ? FeeRefusal.FEEDS_NOT_TOLD.because() : Outcome.done(true);
        List<Feed> feeds;
        try {
            feeds = Feed.parse(told.get());
        } catch (IllegalArgumentException unreadable) {
            return FeeRefusal.FEEDS_NOT_TOLD.because();
        }
        if (!(application.stage() instanceof Stage.Accepted(var at))) return Outcome.done(true);
        Money amount = Money.parse(collected.need("feeAmountYuan"));
        return handle(new Calculate(application.unit(), feeds, Zone.day(at)))
                .then(fee -> fee.amount().equals(amount)
                        ? Outcome.done(true)
                        : FeeRefusal.AMOUNT_DIFFERS.because(fee.amount(), amount));
    }
}
