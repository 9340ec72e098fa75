package org.wattline.domain.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wattline.domain.quantity.Share;

/**
 * What a part of the grid lost day by day (日线损), as the audit is handed it.
 *
 * @param subject the part of the grid
 * @param days oldest first; days that nobody balanced are left out
 */
public record LossSeries(ConsumptionSeries.Subject subject, List<Day> days) {
    public LossSeries {
        days = List.copyOf(days);
    }

    /** What a finding about days from one on is about: the part of the grid and that day. */
    public ConsumptionSeries.Subject at(LocalDate from) {
        return new ConsumptionSeries.Subject(
                subject.kind(), subject.no() + "/" + from, subject.unit(), subject.customer());
    }

    /** Only the days of which the loss is known: one that nobody can tell neither goes on with a stretch nor ends it. */
    public LossSeries told() {
        return new LossSeries(
                subject, days.stream().filter(day -> day.rate().isPresent()).toList());
    }

    /** Whether it has a day from another on. */
    public boolean reaches(LocalDate day) {
        return !days.isEmpty() && !days.getLast().day().isBefore(day);
    }

    /**
     * One day.
     *
     * @param rate loss of the supply; empty where it cannot be told
     * @param evidence what it was reckoned from
     */
    public record Day(LocalDate day, Optional<Share> rate, Map<String, String> evidence) {
        public Day {
            evidence = Map.copyOf(evidence);
        }
    }

    /**
     * Days in a row that a rule strikes, up to the last of the series.
     *
     * @param from the first
     * @param to day after the last
     */
    public record Stretch(LocalDate from, LocalDate to, Map<String, String> evidence) {
        public Stretch {
            evidence = Map.copyOf(evidence);
        }
    }

    /** LL-01, LL-03: the loss is {@code warn} percent or more, from {@code critical} on gravely; or below {@code least}, where there is one. */
    public Optional<Stretch> outside(AuditRule rule) {
        Optional<BigDecimal> least = rule.number("least");
        BigDecimal warn = rule.number("warn").orElseThrow();
        BigDecimal critical = rule.number("critical").orElseThrow();
        OptionalInt first = last(
                1,
                i -> rate(i).filter(rate -> rate.compareTo(warn) >= 0
                                || least.filter(bound -> rate.compareTo(bound) < 0)
                                        .isPresent())
                        .isPresent());
        boolean grave = first.isPresent()
                && IntStream.range(first.getAsInt(), days.size())
                        .anyMatch(i -> rate(i).filter(rate -> rate.compareTo(critical) >= 0)
                                .isPresent());
        return stretch(first, Map.of("critical", Boolean.toString(grave)));
    }

    /** LL-02: the loss is {@code limit} percent or less. */
    public Optional<Stretch> negative(AuditRule rule) {
        BigDecimal limit = rule.number("limit").orElseThrow();
        return stretch(
                last(1, i -> rate(i).filter(rate -> rate.compareTo(limit) <= 0).isPresent()), Map.of());
    }

    /** LL-04: the loss is more than {@code pp} points off the average of the {@code averageDays} days before, for so many {@code days}. */
    public Optional<Stretch> sudden(AuditRule rule) {
        BigDecimal points = rule.number("pp").orElseThrow();
        int average = rule.count("averageDays");
        OptionalInt first = last(
                rule.count("days"),
                i -> rate(i).flatMap(rate -> average(i, average)
                                .filter(usual -> rate.subtract(usual).abs().compareTo(points) > 0))
                        .isPresent());
        if (first.isEmpty()) return Optional.empty();
        String usual = average(first.getAsInt(), average)
                .map(BigDecimal::toPlainString)
                .orElse("");
        return stretch(first, Map.of("averageBefore.percent", usual));
    }

    /** LL-05: for so many {@code days} nobody could tell the loss. */
    public Optional<Stretch> untold(AuditRule rule) {
        return stretch(last(rule.count("days"), i -> rate(i).isEmpty()), Map.of());
    }

    /** Of those of the days before in which it is known; none unless it is known on half of them at least. */
    private Optional<BigDecimal> average(int index, int days) {
        LocalDate first = this.days.get(index).day().minusDays(days);
        List<BigDecimal> known = new ArrayList<>();
        for (int i = index - 1; i >= 0 && !this.days.get(i).day().isBefore(first); i--) rate(i).ifPresent(known::add);
        if (known.size() * 2 < days) return Optional.empty();
        return Optional.of(known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), 4, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> rate(int index) {
        return days.get(index).rate().map(Share::percent);
    }

    /** Where the last days in a row begin that are struck, if they are so many and the series ends with them. */
    private OptionalInt last(int least, IntPredicate struck) {
        int first = days.size();
        while (first > 0 && struck.test(first - 1)) first--;
        return days.size() - first < least ? OptionalInt.empty() : OptionalInt.of(first);
    }

    private Optional<Stretch> stretch(OptionalInt first, Map<String, String> more) {
        if (first.isEmpty()) return Optional.empty();
        List<Day> struck = days.subList(first.getAsInt(), days.size());
        LocalDate from = struck.getFirst().day();
        LocalDate to = struck.getLast().day().plusDays(1);
        Map<String, String> evidence = new TreeMap<>(more);
        evidence.put("from", from.toString());
        evidence.put("to", to.toString());
        for (Day day : struck) {
            evidence.put(
                    day.day() + ".lossPercent",
                    day.rate().map(rate -> rate.percent().toPlainString()).orElse(""));
            day.evidence().forEach((name, value) -> evidence.put(day.day() + "." + name, value));
        }
        return Optional.of(new Stretch(from, to, evidence));
    }
}
