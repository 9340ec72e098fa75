package org.wattline.application.metering.special;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;
import org.wattline.domain.metering.special.SpecialRefusal;

/** Has the meters of an account read on the day from which it is of another category (改类特抄), so that each price gets what was used at it. */
public final class ReadingAtOtherCategories implements Subscriber {
    private static final Caller WHO = Caller.system("change-of-category");

    private final MeteringPoints points;
    private final RequestingSpecialReadings requesting;
    private final BusinessClock clock;

    public ReadingAtOtherCategories(MeteringPoints points, RequestingSpecialReadings requesting, BusinessClock clock) {
        this.points = points;
        this.requesting = requesting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "metering.reading-at-other-categories";
    }

    @Override
    public Set<String> types() {
        return Set.of("customer.account-recategorised");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        LocalDate from = LocalDate.parse(event.fact("on"));
        LocalDate due = from.isBefore(clock.today()) ? clock.today() : from;
        for (MeteringPoint point : points.ofAccounts(List.of(new AccountNo(event.fact("account")))))
            if (point.quantity() == QuantityMode.METERED && point.open().isPresent()) ask(point, due);
    }

    private void ask(MeteringPoint point, LocalDate due) {
        Outcome<SpecialReading> asked =
                requesting.handle(WHO, new RequestingSpecialReadings.Ask(point.no(), SpecialReason.PRICE_CHANGE, due));
        if (asked instanceof Outcome.Refused<SpecialReading>(var why) && why != SpecialRefusal.ASKED_ALREADY)
            throw new IllegalStateException(why.code());
    }
}
