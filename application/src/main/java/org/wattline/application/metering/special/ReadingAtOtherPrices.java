package org.wattline.application.metering.special;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.contract.Contracts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;
import org.wattline.domain.metering.special.SpecialRefusal;

/**
 * Has the meters of an account read on the day from which its energy has another price (变价特抄), by other terms or another category, so that each price gets what was
 * used at it. Meters of which a reading of that day is stored are left alone, and so are all where other terms price energy as before.
 */
public final class ReadingAtOtherPrices implements Subscriber {
    private static final Caller WHO = Caller.system("change-of-price");
    private static final String CATEGORY = "customer.account-recategorised";
    private static final String TERMS = "contract.terms-changed";

    private final Contracts contracts;
    private final MeteringPoints points;
    private final Readings readings;
    private final RequestingSpecialReadings requesting;
    private final BusinessClock clock;

    public ReadingAtOtherPrices(
            Contracts contracts,
            MeteringPoints points,
            Readings readings,
            RequestingSpecialReadings requesting,
            BusinessClock clock) {
        this.contracts = contracts;
        this.points = points;
        this.readings = readings;
        this.requesting = requesting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "metering.reading-at-other-prices";
    }

    @Override
    public Set<String> types() {
        return Set.of(CATEGORY, TERMS, "contract.contract-signed");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        LocalDate from = LocalDate.parse(event.fact("on"));
        if (!event.type().equals(CATEGORY) && pricedAsBefore(new AccountNo(event.fact("account")), from)) return;
        List<MeteringPoint> metered = points.ofAccounts(List.of(new AccountNo(event.fact("account")))).stream()
                .filter(point ->
                        point.quantity() == QuantityMode.METERED && point.open().isPresent())
                .toList();
        Set<MeteringPointNo> read =
                readings.registersAt(metered.stream().map(MeteringPoint::no).toList(), from).stream()
                        .map(RegisterReading::point)
                        .collect(Collectors.toSet());
        LocalDate due = from.isBefore(clock.today()) ? clock.today() : from;
        for (MeteringPoint point : metered) if (!read.contains(point.no())) ask(point, due);
    }

    /** Also where the terms were taken back since, and where there was no contract before; one contract may have followed on another. */
    private boolean pricedAsBefore(AccountNo account, LocalDate from) {
        return contracts
                .inForce(account, from.minusDays(1))
                .flatMap(before -> contracts
                        .inForce(account, from)
                        .map(TermsInForce::agreed)
                        .map(before.agreed()::pricesEnergyAs))
                .orElse(true);
    }

    private void ask(MeteringPoint point, LocalDate due) {
        Outcome<SpecialReading> asked =
                requesting.handle(WHO, new RequestingSpecialReadings.Ask(point.no(), SpecialReason.PRICE_CHANGE, due));
        if (asked instanceof Outcome.Refused<SpecialReading>(var why) && why != SpecialRefusal.ASKED_ALREADY)
            throw new IllegalStateException(why.code());
    }
}
