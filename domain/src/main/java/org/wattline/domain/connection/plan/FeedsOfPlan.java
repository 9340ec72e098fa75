package org.wattline.domain.connection.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;

/**
 * The sources of a confirmed supply plan, as its fee counts them (供电方案的供电回路).
 *
 * @param version of the plan
 */
public record FeedsOfPlan(int version, List<PlannedFeed> sources) {
    public FeedsOfPlan {
        sources = List.copyOf(sources);
    }

    /** Those of a plan that the applicant has confirmed; empty at every other stage. */
    public static Optional<FeedsOfPlan> of(SupplyPlan plan) {
        return plan.stage() instanceof SupplyPlan.Stage.Confirmed
                ? Optional.of(new FeedsOfPlan(plan.number(), plan.content().sources()))
                : Optional.empty();
    }

    /** All of them, in the order of the plan. */
    public List<Feed> feeds() {
        return sources.stream().map(PlannedFeed::feed).toList();
    }

    /** As forms tell feeds. */
    public String text() {
        return feeds().stream().map(Feed::text).collect(Collectors.joining("; "));
    }

    /** The feeds by which the fee is reckoned: those of the plan. Who tells any besides tells these, in whatever order (CON-160). */
    public Outcome<List<Feed>> agreeing(List<Feed> told) {
        if (told.isEmpty()) return Outcome.done(feeds());
        List<Feed> missing = without(feeds(), told);
        List<Feed> strange = without(told, feeds());
        return missing.isEmpty() && strange.isEmpty()
                ? Outcome.done(feeds())
                : Outcome.refused(new FeedsDiffer(version, missing, strange));
    }

    /** One of the first for one of the second, because two sources may be alike. */
    private static List<Feed> without(List<Feed> feeds, List<Feed> others) {
        List<Feed> left = new ArrayList<>(feeds);
        others.forEach(left::remove);
        return left;
    }

    /** What was reckoned by {@link #feeds}, with the version and the source in the reason of each line and of the whole. */
    public FeeCalculation explained(FeeCalculation fee) {
        List<FeeCalculation.Line> lines = new ArrayList<>();
        for (int i = 0; i < fee.lines().size(); i++) {
            FeeCalculation.Line line = fee.lines().get(i);
            lines.add(line.because(Text.of("电源{0}（{1}）：", "source {0} ({1}): ")
                    .with(i + 1, sources.get(i).feeder().code())
                    .then(line.why())));
        }
        Text plan = Text.of("供电方案第{0}版", "version {0} of the supply plan").with(version);
        Text by = lines.isEmpty() ? plan : plan.then(Text.of("，", ", ")).then(joined(lines));
        return new FeeCalculation(
                fee.item(),
                lines,
                fee.amount(),
                fee.why().then(Text.of("；", "; ")).then(by));
    }

    private static Text joined(List<FeeCalculation.Line> lines) {
        return Text.of(
                lines.stream().map(line -> line.why().zh()).collect(Collectors.joining("；")),
                lines.stream().map(line -> line.why().en()).collect(Collectors.joining("; ")));
    }
}
