package org.wattline.domain.connection.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/** All items and standards (收费标准表), as data. What is charged is what is in force on the day on which an application is accepted. */
public record FeeSchedule(List<FeeItem> items, List<FeeStandard> standards) {
    /** Fee for a supply of high reliability (高可靠性供电费). */
    public static final String HIGH_RELIABILITY = "HIGH_RELIABILITY";

    public FeeSchedule {
        items = List.copyOf(items);
        standards = List.copyOf(standards);
    }

    /**
     * The fee for a supply by several feeds: on the capacity that comes of each but the largest; of two as large, the one that was there is spared,
     * and of two that are new the dearer one, so that nothing depends on the order in which they are told. Without an item or a standard in force nothing can be
     * determined, and nothing is guessed.
     *
     * @param accepted the day on which the application was accepted
     */
    public Outcome<FeeCalculation> highReliability(UnitPath unit, List<Feed> feeds, LocalDate accepted) {
        if (feeds.size() < 2)
            return Outcome.done(new FeeCalculation(
                    Optional.empty(), List.of(), Money.ZERO, Text.of("单回路供电不收费", "no fee for one feed")));
        Optional<FeeItem> item = items.stream()
                .filter(each ->
                        each.code().equals(HIGH_RELIABILITY) && each.during().contains(accepted))
                .findFirst();
        if (item.isEmpty()) return FeeRefusal.NO_ITEM.because(HIGH_RELIABILITY, accepted);
        Feed largest = feeds.stream()
                .max(Comparator.comparing(Feed::capacity)
                        .thenComparing(Feed::there)
                        .thenComparing(feed -> standard(unit, feed, accepted)
                                .map(each -> each.amount(feed))
                                .orElse(Money.ZERO)))
                .orElseThrow();
        List<FeeCalculation.Line> lines = new ArrayList<>();
        boolean spared = false;
        for (Feed feed : feeds) {
            if (feed.equals(largest) && !spared) {
                spared = true;
                lines.add(free(feed));
                continue;
            }
            Optional<FeeStandard> standard = standard(unit, feed, accepted);
            if (standard.isEmpty()) return FeeRefusal.NO_STANDARD.because(unit, feed.voltage(), accepted);
            lines.add(charged(feed, standard.get()));
        }
        return Outcome.done(new FeeCalculation(
                item,
                lines,
                Money.sum(lines, FeeCalculation.Line::amount),
                Text.of(
                        "除容量最大回路外均收费：" + item.get().legalBasis(),
                        "on every feed but the largest: " + item.get().legalBasis())));
    }

    /** The one of the nearest region. */
    private Optional<FeeStandard> standard(UnitPath unit, Feed feed, LocalDate day) {
        return standards.stream()
                .filter(each -> each.item().equals(HIGH_RELIABILITY)
                        && each.region().covers(unit)
                        && each.voltage() == feed.voltage()
                        && each.during().contains(day))
                .max(Comparator.comparing(each -> each.region().path().length()));
    }

    private static FeeCalculation.Line free(Feed feed) {
        return new FeeCalculation.Line(
                feed, BigDecimal.ZERO, BigDecimal.ONE, Money.ZERO, Text.of("容量最大的回路", "the largest feed"), "", "");
    }

    private static FeeCalculation.Line charged(Feed feed, FeeStandard standard) {
        return new FeeCalculation.Line(
                feed,
                standard.yuanPerKva(),
                standard.factor(feed),
                standard.amount(feed),
                Text.of("{0} 千伏安 × {1} 元/千伏安 × {2}", "{0} kVA × {1} yuan/kVA × {2}")
                        .with(
                                feed.comes(),
                                standard.yuanPerKva().toPlainString(),
                                standard.factor(feed).stripTrailingZeros().toPlainString()),
                standard.source(),
                standard.name());
    }
}
