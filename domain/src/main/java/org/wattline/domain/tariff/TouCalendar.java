package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.BucketSums;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * When which period applies (分时时段), as one provincial notice sets it: a pattern of the day for each month and kind of day, and rules for
 * holidays, rest days and hot days on top of it. Immutable.
 */
public final class TouCalendar {
    private final Provision provision;
    private final List<TouSeason> seasons;
    private final List<DayRule> rules;
    private final List<String> specialDays;
    private final List<Period> periods;
    private final boolean byMonth;

    /** The patterns as buckets of the interval length that was asked for last; made again for another, so that a race does no harm. */
    private volatile PatternBuckets lastUsed;

    /**
     * @param seasons cover each kind of day of each month exactly once
     * @param rules for some hours of special days; where two meet, the later one wins
     * @param specialDays rules as published that this calendar knows of but cannot compute; while there are any, no curve is split by it
     */
    public TouCalendar(Provision provision, List<TouSeason> seasons, List<DayRule> rules, List<String> specialDays) {
        this.provision = provision;
        this.seasons = List.copyOf(seasons);
        this.rules = List.copyOf(rules);
        this.specialDays = List.copyOf(specialDays);
        for (Month month : Month.values()) for (DayKind kind : DayKind.ALL) checkOnce(month, kind);
        TreeSet<Period> found = new TreeSet<>();
        for (TouSeason season : seasons) season.pattern().stretches().forEach(stretch -> found.add(stretch.period()));
        for (DayRule rule : rules) found.add(rule.period());
        periods = List.copyOf(found);
        byMonth = rules.isEmpty() && seasons.stream().allMatch(s -> s.days().equals(DayKind.ALL));
        lastUsed = new PatternBuckets(this, DayRange.MINUTES);
    }

    /** Without rules for special days. */
    public TouCalendar(Provision provision, List<TouSeason> seasons, List<String> specialDays) {
        this(provision, seasons, List.of(), specialDays);
    }

    public static TouCalendar of(Provision provision, TouSeason... seasons) {
        return new TouCalendar(provision, List.of(seasons), List.of());
    }

    private void checkOnce(Month month, DayKind kind) {
        long count = seasons.stream().filter(s -> s.holds(month, kind)).count();
        if (count == 1) return;
        String when = " month " + month.getValue()
                + (seasons.stream().allMatch(s -> s.days().equals(DayKind.ALL)) ? "" : ", " + kind)
                + ": " + provision;
        throw new IllegalArgumentException((count == 0 ? "no season has" : "two seasons have") + when);
    }

    /** The same hours in another edition. */
    public TouCalendar in(Provision edition) {
        return new TouCalendar(edition, seasons, rules, specialDays);
    }

    public Provision provision() {
        return provision;
    }

    public List<TouSeason> seasons() {
        return seasons;
    }

    public List<DayRule> rules() {
        return rules;
    }

    public List<String> specialDays() {
        return specialDays;
    }

    /** All periods that occur, from sharp to deep valley. */
    public List<Period> periods() {
        return periods;
    }

    /** The season of a month and a kind of day. */
    public TouSeason season(Month month, DayKind kind) {
        for (TouSeason season : seasons) if (season.holds(month, kind)) return season;
        throw new IllegalStateException("no season has " + month);
    }

    /** The season of a month's working days. */
    public TouSeason season(Month month) {
        return season(month, DayKind.WEEKDAY);
    }

    /** Whether the hours go by the month alone. */
    boolean byMonth() {
        return byMonth;
    }

    /** The hours of a day, special rules among them; refused if it is not known what kind of day it is. */
    public Outcome<DayPattern> pattern(LocalDate day, DayFacts facts) {
        Optional<Refusal> unknown = undecidable(day, facts);
        if (unknown.isPresent()) return Outcome.refused(unknown.get());
        DayPattern pattern = season(day.getMonth(), facts.kind(day)).pattern();
        for (DayRule rule : rules) if (rule.applies(day, facts)) pattern = pattern.with(rule.hours(), rule.period());
        return Outcome.done(pattern);
    }

    /** Sums a curve by period, exactly, where hours go by month or the day of the week alone. */
    public Outcome<SortedMap<Period, Energy>> split(IntervalEnergy curve) {
        return split(curve, DayFacts.WEEK_ONLY);
    }

    /**
     * Sums a curve by period, exactly. Refused if the calendar is not in force on each of its days, intervals are missing or
     * negative or lie in two periods, or it is not known whether a day is special.
     */
    public Outcome<SortedMap<Period, Energy>> split(IntervalEnergy curve, DayFacts facts) {
        return sums(curve, facts, new BucketSums(periods.size())).map(sums -> {
            SortedMap<Period, Energy> split = new TreeMap<>();
            for (int i = 0; i < periods.size(); i++) split.put(periods.get(i), IntervalEnergy.energy(sums.sum(i, 0)));
            return Collections.unmodifiableSortedMap(split);
        });
    }

    /**
     * Sums a curve by period and tier, the tiers filled in the order of time, exactly: an interval in which a tier ends is split there.
     * Refused as {@link #split} is.
     *
     * @param ends last kWh of each tier but the last, which is open
     * @param before kWh used before the curve
     */
    public Outcome<SortedMap<Period, List<Energy>>> fill(
            IntervalEnergy curve, DayFacts facts, List<Energy> ends, Energy before) {
        long[] limits = ends.stream().mapToLong(IntervalEnergy::units).toArray();
        BucketSums empty = new BucketSums(periods.size(), limits, IntervalEnergy.units(before));
        return sums(curve, facts, empty).map(sums -> {
            SortedMap<Period, List<Energy>> filled = new TreeMap<>();
            for (int i = 0; i < periods.size(); i++) {
                List<Energy> tiers = new ArrayList<>();
                for (int t = 0; t < sums.tiers(); t++) tiers.add(IntervalEnergy.energy(sums.sum(i, t)));
                filled.put(periods.get(i), tiers);
            }
            return Collections.unmodifiableSortedMap(filled);
        });
    }

    private Outcome<BucketSums> sums(IntervalEnergy curve, DayFacts facts, BucketSums sums) {
        if (!provision.covers(curve.span()))
            return TariffRefusal.NOT_IN_FORCE.because(provision, curve.span().from());
        if (!specialDays.isEmpty()) return TariffRefusal.SPECIAL_DAYS.because(provision, specialDays.getFirst());
        PatternBuckets buckets = lastUsed;
        if (buckets.minutes() != curve.minutes()) {
            buckets = new PatternBuckets(this, curve.minutes());
            lastUsed = buckets;
        }
        LocalDate day = curve.firstDay();
        LocalDate end = curve.span().end();
        int done = 0;
        while (day.isBefore(end)) {
            Optional<Refusal> unknown = undecidable(day, facts);
            if (unknown.isPresent()) return Outcome.refused(unknown.get());
            LocalDate until = alike(day, end);
            byte[] bucketOf = buckets.of(day, facts);
            if (bucketOf.length == 0) return TariffRefusal.INTERVAL_TOO_LONG.because(curve.minutes(), provision);
            int days = (int) (until.toEpochDay() - day.toEpochDay());
            sums.add(curve, done, days, bucketOf);
            done += days;
            day = until;
        }
        if (sums.faulty()) return fault(curve);
        if (sums.overflowing()) return TariffRefusal.BEYOND_MEASURE.because(provision);
        return Outcome.done(sums);
    }

    /** The first day after one that may have other hours: the next month, or the next day where the kind of day matters. */
    private LocalDate alike(LocalDate day, LocalDate end) {
        if (!byMonth) {
            LocalDate next = day.plusDays(1);
            return next.isBefore(end) ? next : end;
        }
        LocalDate nextMonth = day.withDayOfMonth(1).plusMonths(1);
        return nextMonth.isBefore(end) ? nextMonth : end;
    }

    private Optional<Refusal> undecidable(LocalDate day, DayFacts facts) {
        for (DayRule rule : rules)
            if (!rule.decidable(day, facts))
                return Optional.of(
                        rule.when() instanceof DayRule.OnDeclared(String name)
                                ? TariffRefusal.DECLARED_DAYS_UNKNOWN.about(provision, name, day)
                                : TariffRefusal.HOLIDAYS_UNKNOWN.about(provision, String.valueOf(day.getYear())));
        return Optional.empty();
    }

    private static Outcome<BucketSums> fault(IntervalEnergy curve) {
        if (curve.missing() == 0) return TariffRefusal.NEGATIVE_INTERVAL.because(clockOf(curve, curve.firstNegative()));
        for (int i = 0; i < curve.length(); i++)
            if (curve.isMissing(i)) return TariffRefusal.MISSING_INTERVALS.because(curve.missing(), clockOf(curve, i));
        throw new IllegalStateException("nothing is missing");
    }

    private static String clockOf(IntervalEnergy curve, int interval) {
        LocalDate day = curve.firstDay().plusDays(interval / curve.perDay());
        return day + " " + DayRange.clock(interval % curve.perDay() * curve.minutes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TouCalendar that
                && provision.equals(that.provision)
                && seasons.equals(that.seasons)
                && rules.equals(that.rules)
                && specialDays.equals(that.specialDays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provision, seasons, rules, specialDays);
    }

    @Override
    public String toString() {
        return provision.toString();
    }
}
