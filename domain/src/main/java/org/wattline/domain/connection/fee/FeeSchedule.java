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

    private static final Text LARGEST = Text.of("容量最大的回路", "the largest feed");
    private static final Text NOT_CHARGED = Text.of("该回路不计收", "not charged on this feed");

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
                        .thenComparing(feed -> standard(HIGH_RELIABILITY, unit, feed, accepted)
                                .map(each -> each.amount(feed))
                                .orElse(Money.ZERO)))
                .orElseThrow();
        List<FeeCalculation.Line> lines = new ArrayList<>();
        boolean spared = false;
        for (Feed feed : feeds) {
            if (feed.equals(largest) && !spared) {
                spared = true;
                lines.add(free(feed, LARGEST));
                continue;
            }
            Optional<FeeStandard> standard = standard(HIGH_RELIABILITY, unit, feed, accepted);
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

    /**
     * All that a supply by such feeds costs: what several feeds cost, and each further item that the company charges in the region on that day. One that has no
     * standard in the region is not charged there; one that has, but none for a voltage on that day, is refused and not guessed.
     *
     * @param accepted the day on which the application was accepted
     */
    public Outcome<FeesDue> due(UnitPath unit, List<Feed> feeds, LocalDate accepted) {
        List<FeeItem> more = feeds.isEmpty() ? List.of() : further(unit, accepted);
        return highReliability(unit, feeds, accepted).then(first -> {
            List<FeeCalculation> parts = new ArrayList<>();
            if (first.item().isPresent() || more.isEmpty()) parts.add(first);
            for (FeeItem item : more)
                switch (further(item, unit, feeds, accepted)) {
                    case Outcome.Done<FeeCalculation>(FeeCalculation part) -> parts.add(part);
                    case Outcome.Refused<FeeCalculation>(var why) -> {
                        return Outcome.refused(why);
                    }
                }
            return Outcome.done(new FeesDue(parts));
        });
    }

    /** Items beside that of several feeds, of the day and the region. */
    private List<FeeItem> further(UnitPath unit, LocalDate day) {
        return items.stream()
                .filter(item -> !item.code().equals(HIGH_RELIABILITY)
                        && item.during().contains(day)
                        && standards.stream()
                                .anyMatch(each -> each.item().equals(item.code())
                                        && each.region().covers(unit)))
                .toList();
    }

    private Outcome<FeeCalculation> further(FeeItem item, UnitPath unit, List<Feed> feeds, LocalDate accepted) {
        Feed largest = feeds.stream()
                .max(Comparator.comparing(Feed::capacity).thenComparing(Feed::comes))
                .orElseThrow();
        List<FeeCalculation.Line> lines = new ArrayList<>();
        boolean comes = feeds.stream().anyMatch(feed -> !feed.comes().isZero());
        boolean met = false;
        for (Feed feed : feeds) {
            boolean theLargest = !met && feed.equals(largest);
            met |= theLargest;
            if (!comes || !charges(item.model(), feed, theLargest)) {
                lines.add(free(feed, NOT_CHARGED));
                continue;
            }
            Optional<FeeStandard> standard = standard(item.code(), unit, feed, accepted);
            if (standard.isEmpty()) return FeeRefusal.NO_STANDARD.because(unit, feed.voltage(), accepted);
            lines.add(charged(feed, standard.get()));
        }
        return Outcome.done(new FeeCalculation(
                Optional.of(item),
                lines,
                Money.sum(lines, FeeCalculation.Line::amount),
                item.name().then(Text.of("：", ": ")).then(Text.of(item.legalBasis(), item.legalBasis()))));
    }

    /** What was there before and grows by nothing is not charged again. */
    private static boolean charges(FeeModel model, Feed feed, boolean largest) {
        return switch (model) {
            case EVERY_FEED_BUT_LARGEST -> !largest && !feed.comes().isZero();
            case EVERY_FEED -> !feed.comes().isZero();
            case ONCE -> largest;
        };
    }

    /** The one of the nearest region. */
    private Optional<FeeStandard> standard(String item, UnitPath unit, Feed feed, LocalDate day) {
        return standards.stream()
                .filter(each -> each.item().equals(item)
                        && each.region().covers(unit)
                        && each.voltage() == feed.voltage()
                        && each.during().contains(day))
                .max(Comparator.comparing(each -> each.region().path().length()));
    }

    private static FeeCalculation.Line free(Feed feed, Text why) {
        return new FeeCalculation.Line(feed, BigDecimal.ZERO, BigDecimal.ONE, Money.ZERO, why, "", "");
    }

    private static FeeCalculation.Line charged(Feed feed, FeeStandard standard) {
        return new FeeCalculation.Line(
                feed,
                standard.yuanPerKva(),
                standard.factor(feed),
                standard.amount(feed),
                why(feed, standard),
                standard.source(),
                standard.name());
    }

    private static Text why(Feed feed, FeeStandard standard) {
        Text byCapacity = Text.of("{0} 千伏安 × {1} 元/千伏安 × {2}", "{0} kVA × {1} yuan/kVA × {2}")
                .with(
                        feed.comes(),
                        standard.yuanPerKva().toPlainString(),
                        standard.factor(feed).stripTrailingZeros().toPlainString());
        Text each = Text.of("{0} 元/回路", "{0} yuan for the feed")
                .with(standard.yuanEach().toPlainString());
        if (standard.yuanEach().signum() == 0) return byCapacity;
        return standard.yuanPerKva().signum() == 0
                ? each
                : byCapacity.then(Text.of(" + ", " + ")).then(each);
    }
}
