package org.wattline.domain.connection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;

/** The fee of a supply by several sources is reckoned by the sources of its confirmed plan, rule CON-160. */
class ReckoningByThePlanTest {
    private static final String TWICE = "AC_10_KV:1250:CABLE; AC_10_KV:1250:CABLE";
    private final FeedsOfPlan alike = new FeedsOfPlan(
            3, List.of(source("F-1", 1250, Feed.Line.CABLE, false), source("F-2", 1250, Feed.Line.CABLE, false)));
    private final FeedsOfPlan unlike = new FeedsOfPlan(
            1, List.of(source("F-1", 5000, Feed.Line.OVERHEAD, false), source("F-2", 3000, Feed.Line.CABLE, true)));

    @Test
    void nobody_has_to_tell_the_feeds_of_a_plan_and_who_does_tells_them_in_any_order() {
        assertThat(alike.agreeing(List.of())).isEqualTo(Outcome.done(Feed.parse(TWICE)));
        assertThat(alike.agreeing(Feed.parse(TWICE))).isEqualTo(Outcome.done(Feed.parse(TWICE)));
        assertThat(unlike.agreeing(Feed.parse("AC_10_KV:3000:CABLE:SELF_BUILT; AC_10_KV:5000:OVERHEAD")))
                .isEqualTo(Outcome.done(unlike.feeds()));
    }

    @Test
    void every_feed_that_differs_is_named() {
        assertThat(differing(alike, "AC_10_KV:1250:CABLE"))
                .as("one of two that are alike")
                .isEqualTo(new FeedsDiffer(3, Feed.parse("AC_10_KV:1250:CABLE"), List.of()));
        assertThat(differing(alike, TWICE + ";AC_10_KV:1250:CABLE"))
                .isEqualTo(new FeedsDiffer(3, List.of(), Feed.parse("AC_10_KV:1250:CABLE")));
        assertThat(differing(alike, "AC_10_KV:1250:CABLE; AC_10_KV:1250:CABLE:THERE=1250"))
                .as("nothing of a new supply was there before")
                .isEqualTo(new FeedsDiffer(
                        3, Feed.parse("AC_10_KV:1250:CABLE"), Feed.parse("AC_10_KV:1250:CABLE:THERE=1250")));
        assertThat(differing(unlike, "AC_10_KV:5000:CABLE; AC_35_KV:3000:CABLE:SELF_BUILT")
                        .title())
                .isEqualTo(Text.of(
                        "供电回路与已确认的供电方案第1版不符：方案有而未填写：AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:CABLE:SELF_BUILT；填写而方案没有：AC_10_KV:5000:CABLE; AC_35_KV:3000:CABLE:SELF_BUILT",
                        "The feeds are not those of version 1 of the supply plan, which was confirmed: of the plan, not told: AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:CABLE:SELF_BUILT"
                                + " - told, not of the plan: AC_10_KV:5000:CABLE; AC_35_KV:3000:CABLE:SELF_BUILT"));
    }

    @Test
    void the_reason_of_a_fee_names_the_version_and_each_source() {
        List<FeeCalculation.Line> lines =
                unlike.feeds().stream().map(ReckoningByThePlanTest::line).toList();
        FeeCalculation fee =
                unlike.explained(new FeeCalculation(Optional.empty(), lines, Money.ZERO, Text.of("原因", "reason")));

        assertThat(fee.why())
                .isEqualTo(Text.of(
                        "原因；供电方案第1版，电源1（F-1）：5000；电源2（F-2）：3000",
                        "reason; version 1 of the supply plan, source 1 (F-1): 5000; source 2 (F-2): 3000"));
        assertThat(fee.lines().getLast().why()).isEqualTo(Text.of("电源2（F-2）：3000", "source 2 (F-2): 3000"));
        assertThat(unlike.explained(new FeeCalculation(Optional.empty(), List.of(), Money.ZERO, Text.of("零", "none")))
                        .why()
                        .en())
                .isEqualTo("none; version 1 of the supply plan");
    }

    private static FeedsDiffer differing(FeedsOfPlan plan, String told) {
        if (plan.agreeing(Feed.parse(told)) instanceof Outcome.Refused<List<Feed>>(FeedsDiffer why)) return why;
        throw new AssertionError("these are the plan's: " + told);
    }

    private static FeeCalculation.Line line(Feed feed) {
        Text why = Text.of(feed.capacity().toString(), feed.capacity().toString());
        return new FeeCalculation.Line(feed, BigDecimal.ZERO, BigDecimal.ONE, Money.ZERO, why, "", "");
    }

    private static PlannedFeed source(String feeder, int kva, Feed.Line line, boolean selfBuilt) {
        return new PlannedFeed(
                PlannedFeed.Nature.MAIN,
                "变",
                new FeederCode(feeder),
                Optional.empty(),
                VoltageLevel.AC_10_KV,
                Capacity.kva(kva),
                line,
                selfBuilt);
    }
}
