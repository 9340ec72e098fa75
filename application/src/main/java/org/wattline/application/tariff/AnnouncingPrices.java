package org.wattline.application.tariff;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.Announced;
import org.wattline.domain.tariff.announced.AnnouncedRefusal;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.LineFault;
import org.wattline.domain.tariff.announced.PriceSheet;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** Takes in what markets and utilities announce: prices by the interval, and declared days. What was said already is not taken in again. */
public final class AnnouncingPrices {
    private final UnitOfWork work;
    private final Announcements announcements;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AnnouncingPrices(UnitOfWork work, Announcements announcements, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the edition that has the prices: a new one, or the newest if that says the same */
    public Outcome<SeriesEdition> handle(Caller who, AnnounceSeries command) {
        return work.perform(Act.of(who, "tariff.announce-prices"), () -> {
            List<LineFault> faults = command.sheet.faults();
            if (!faults.isEmpty()) return Outcome.refused(new SheetFaulty(faults));
            PriceSeries prices = command.sheet.prices(clock.now());
            Optional<SeriesEdition> newest = announcements.newest(prices.id());
            if (newest.filter(last -> last.prices().minutes() != prices.minutes())
                    .isPresent()) return Outcome.refused(AnnouncedRefusal.OTHER_INTERVALS);
            if (newest.filter(last ->
                            last.prices().sameAs(prices) && last.source().equals(command.source))
                    .isPresent()) return Outcome.done(newest.get());
            SeriesEdition added = announcements.add(new SeriesEdition(0, prices, command.source, who.login()));
            outbox.publish(new Announced("price-series", prices.id(), added.number(), prices.span()));
            return Outcome.done(added);
        });
    }

    public Outcome<DaysEdition> handle(Caller who, DeclareDays command) {
        return work.perform(Act.of(who, "tariff.declare-days"), () -> {
            DaysEdition added =
                    announcements.add(new DaysEdition(0, command.days, command.source, clock.now(), who.login()));
            outbox.publish(new Announced("declared-days", command.days.name(), added.number(), command.days.known()));
            return Outcome.done(added);
        });
    }

    /** Asks for a sheet of prices to become part of its series. */
    public record AnnounceSeries(PriceSheet sheet, Source source) {}

    /** Says of all days of a span whether they were declared. */
    public record DeclareDays(DeclaredDays days, Source source) {}
}
