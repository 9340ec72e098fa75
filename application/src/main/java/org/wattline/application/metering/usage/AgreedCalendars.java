package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.application.contract.Contracts;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** Splits curves by the periods that were agreed with each account: its terms on the day, their tariff, and the tariff's calendar. */
public final class AgreedCalendars {
    private final Contracts contracts;
    private final Prices published;

    public AgreedCalendars(Contracts contracts, Prices published) {
        this.contracts = contracts;
        this.published = published;
    }

    /** Those of some accounts, to be asked day by day. */
    Splitting of(Collection<AccountNo> accounts, Span span) {
        return new Splitting(
                contracts.inForce(accounts, span).stream().collect(groupingBy(TermsInForce::account)), published.now());
    }

    record Splitting(Map<AccountNo, List<TermsInForce>> terms, Prices prices) {
        /** What is known of some days' curves, by period; days without agreed periods are left out. */
        SortedMap<Period, Energy> periods(AccountNo account, Collection<IntervalDay> days) {
            SortedMap<Period, Energy> all = new TreeMap<>();
            for (IntervalDay day : days)
                calendar(account, day).ifPresent(calendar -> {
                    if (calendar.split(known(day.energy()), prices.days())
                            instanceof Outcome.Done<SortedMap<Period, Energy>>(SortedMap<Period, Energy> split))
                        split.forEach((period, energy) -> all.merge(period, energy, Energy::plus));
                });
            return all;
        }

        private Optional<TouCalendar> calendar(AccountNo account, IntervalDay day) {
            return terms.getOrDefault(account, List.of()).stream()
                    .filter(each ->
                            each.during().contains(day.day()) && each.agreed().timeOfUse())
                    .findFirst()
                    .flatMap(each -> prices.book().inForce(each.agreed().tariff(), day.day())
                                    instanceof Outcome.Done<Tariff>(Tariff tariff)
                            ? tariff.touCalendar()
                            : Optional.empty())
                    .flatMap(id -> prices.calendar(id, day.day()));
        }

        /** With nothing in the place of what is missing: the quality of the part tells how much that is. */
        private static IntervalEnergy known(IntervalEnergy day) {
            if (day.missing() == 0) return day;
            long[] values = new long[day.length()];
            Arrays.setAll(values, i -> day.isMissing(i) ? 0 : day.at(i));
            return IntervalEnergy.milliwattHours(day.firstDay(), day.minutes(), values);
        }
    }
}
