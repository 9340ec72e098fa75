package org.wattline.domain.tariff.announced;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.tariff.PriceSeries;

/**
 * A sheet of prices by the interval, as a market publishes it (价格表), on its way to a series (TAR-40): its lines follow one another without
 * gap and without a second price for an interval, from 00:00 of a day to 24:00 of a day by the clock of the country.
 *
 * @param minutes of an interval, 15, 30 or 60
 */
public record PriceSheet(String series, int minutes, List<PriceLine> lines) {
    private static final int MOST_FAULTS = 100;

    public PriceSheet {
        lines = List.copyOf(lines);
        if (minutes != 15 && minutes != 30 && minutes != 60)
            throw new IllegalArgumentException("market prices are quarter-hourly, half-hourly or hourly: " + minutes);
        if (!series.matches("[A-Z0-9][A-Z0-9._-]{0,63}"))
            throw new IllegalArgumentException("a series has an id like HB-SPOT: \"" + series + "\"");
    }

    /** All that is wrong, by line; empty for a sheet that is a series. */
    public List<LineFault> faults() {
        List<LineFault> faults = new ArrayList<>();
        if (lines.isEmpty()) faults.add(LineFault.of(1, "malformed", "没有价格", "there is no price"));
        Optional<PriceLine> before = Optional.empty();
        for (PriceLine line : lines) {
            if (faults.size() == MOST_FAULTS) return faults;
            check(line, before).ifPresent(faults::add);
            if (before.isEmpty() || line.from().isAfter(before.get().from())) before = Optional.of(line);
        }
        if (!lines.isEmpty()) ends(lines.getFirst(), before.orElseThrow()).forEach(faults::add);
        return faults;
    }

    /** The series. @throws IllegalStateException if the sheet has faults */
    public PriceSeries prices(Instant knownAt) {
        if (!faults().isEmpty()) throw new IllegalStateException("a sheet with faults is no series");
        LocalDate first = Zone.day(lines.getFirst().from());
        return PriceSeries.of(
                series,
                knownAt,
                first,
                minutes,
                lines.stream().map(PriceLine::price).toList());
    }

    private Optional<LineFault> check(PriceLine line, Optional<PriceLine> before) {
        LocalTime clock = clock(line.from());
        if (clock.getSecond() != 0 || clock.getMinute() % minutes != 0)
            return Optional.of(LineFault.of(
                    line.line(),
                    "not-an-interval",
                    "不是 " + minutes + " 分钟间隔的起点：" + clock,
                    "no interval of " + minutes + " minutes begins at " + clock));
        BigDecimal yuan = line.price().yuanPerKwh();
        if (yuan.abs().compareTo(BigDecimal.valueOf(1000)) > 0)
            return Optional.of(LineFault.of(
                    line.line(), "malformed", "价格超出合理范围：" + yuan, "no market pays so much for a kWh: " + yuan));
        if (before.isEmpty()) return Optional.empty();
        Instant expected = before.get().from().plus(Duration.ofMinutes(minutes));
        String at = Zone.day(line.from()) + " " + clock;
        if (line.from().isBefore(expected))
            return Optional.of(LineFault.of(
                    line.line(),
                    "duplicate",
                    at + " 已有价格（第 " + before.get().line() + " 行）或顺序颠倒",
                    at + " has a price already, or comes before line "
                            + before.get().line()));
        return line.from().equals(expected)
                ? Optional.empty()
                : Optional.of(LineFault.of(
                        line.line(),
                        "gap",
                        "缺 " + Zone.day(expected) + " " + clock(expected) + " 起的价格",
                        "prices lack from " + Zone.day(expected) + " " + clock(expected)));
    }

    private List<LineFault> ends(PriceLine first, PriceLine last) {
        List<LineFault> faults = new ArrayList<>();
        if (!clock(first.from()).equals(LocalTime.MIDNIGHT))
            faults.add(
                    LineFault.of(first.line(), "day-incomplete", "首日不从 00:00 开始", "the first day lacks its beginning"));
        if (!clock(last.from().plus(Duration.ofMinutes(minutes))).equals(LocalTime.MIDNIGHT))
            faults.add(LineFault.of(last.line(), "day-incomplete", "末日不到 24:00", "the last day lacks its end"));
        return faults;
    }

    private static LocalTime clock(Instant instant) {
        return instant.atZone(Zone.CHINA).toLocalTime();
    }
}
