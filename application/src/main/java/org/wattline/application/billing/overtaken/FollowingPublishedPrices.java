package org.wattline.application.billing.overtaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * Has bills tried again whose days something was published for after they were made: a version of a tariff, an edition of its hours, prices by the interval,
 * declared days, the days off of a year, or files of them all. A job does it, as there may be many.
 */
public final class FollowingPublishedPrices implements Subscriber {
    private static final String TARIFF = "tariff.published";
    private static final String CALENDAR = "tariff.calendar-published";
    private static final String SERIES = "tariff.price-series-announced";
    private static final String DAYS = "tariff.declared-days-announced";
    private static final String FILES = "tariff.prices-imported";
    private static final String RULES = "rulebook.rules-published";
    private static final String DAYS_OFF = "working-calendar";

    private final Prices prices;
    private final Jobs jobs;
    private final BusinessClock clock;

    public FollowingPublishedPrices(Prices prices, Jobs jobs, BusinessClock clock) {
        this.prices = prices;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing.following-published-prices";
    }

    @Override
    public Set<String> types() {
        return Set.of(TARIFF, CALENDAR, SERIES, DAYS, FILES, RULES);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Prices now = prices.now();
        Map<String, String> facts = event.facts();
        switch (event.type()) {
            case TARIFF -> search(event, now, tariff -> id(tariff).equals(facts.get("tariff")));
            case CALENDAR -> search(event, now, goingBy(Set.of(event.fact("calendar"))));
            case SERIES ->
                search(
                        event,
                        now,
                        tariff -> tariff.market().map(MarketEnergy::series).equals(named(facts)));
            case DAYS -> search(event, now, tariff -> tariff.touCalendar().isPresent());
            case FILES -> search(event, now, changed(now, event.at()));
            default -> {
                if (DAYS_OFF.equals(facts.get("ruleFile")))
                    search(event, now, tariff -> tariff.touCalendar().isPresent());
            }
        }
    }

    private static Optional<String> named(Map<String, String> facts) {
        return Optional.ofNullable(facts.get("name"));
    }

    private static String id(Tariff tariff) {
        return tariff.provision().id();
    }

    private static Predicate<Tariff> goingBy(Set<String> calendars) {
        return tariff -> tariff.touCalendar().filter(calendars::contains).isPresent();
    }

    /** Files do not tell what is new in them: what the day before did not know. */
    private Predicate<Tariff> changed(Prices now, Instant at) {
        Prices before = prices.knownAt(Zone.startOf(Zone.day(at)).minusNanos(1));
        Set<Tariff> known = new HashSet<>(before.book().all());
        Set<String> tariffs = now.book().all().stream()
                .filter(tariff -> !known.contains(tariff))
                .map(FollowingPublishedPrices::id)
                .collect(Collectors.toSet());
        List<String> editions = before.calendars().stream()
                .map(calendar -> calendar.provision().toString())
                .toList();
        Predicate<Tariff> hours = goingBy(now.calendars().stream()
                .map(TouCalendar::provision)
                .filter(provision -> !editions.contains(provision.toString()))
                .map(provision -> provision.id())
                .collect(Collectors.toSet()));
        return hours.or(tariff -> tariffs.contains(id(tariff)));
    }

    /** Nothing is billed of days to come. */
    private void search(EventFeed.Recorded event, Prices now, Predicate<Tariff> which) {
        LocalDate from = Optional.ofNullable(event.facts().get("from"))
                .map(LocalDate::parse)
                .orElse(LocalDate.MIN);
        LocalDate earliest = SearchingRepricedBills.earliest(clock.today());
        LocalDate begin = from.isBefore(earliest) ? earliest : from;
        LocalDate to = Optional.ofNullable(event.facts().get("to"))
                .map(LocalDate::parse)
                .filter(clock.today()::isAfter)
                .orElseGet(clock::today);
        String tariffs = now.book().all().stream()
                .filter(which)
                .map(FollowingPublishedPrices::id)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        if (!begin.isBefore(to) || tariffs.isEmpty()) return;
        jobs.submit(
                Caller.system(name()),
                SearchingRepricedBills.KIND,
                Map.of(
                        "tariffs", tariffs,
                        "from", begin.toString(),
                        "to", to.toString(),
                        "publishedAt", event.at().toString()));
    }
}
