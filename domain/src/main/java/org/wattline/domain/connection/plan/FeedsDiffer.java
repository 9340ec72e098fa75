package org.wattline.domain.connection.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * Feeds were told for a fee that are not those of the confirmed plan, rule CON-160: all of them in one notice.
 *
 * @param version of the plan
 * @param missing feeds of the plan that were not told
 * @param strange feeds that were told and that the plan does not have
 */
public record FeedsDiffer(int version, List<Feed> missing, List<Feed> strange) implements Refusal {
    public FeedsDiffer {
        missing = List.copyOf(missing);
        strange = List.copyOf(strange);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "connection.fee-feeds-differ";
    }

    @Override
    public String rule() {
        return "CON-160";
    }

    @Override
    public Text title() {
        return Text.of(
                "供电回路与已确认的供电方案第" + version + "版不符：" + differences("方案有而未填写：", "填写而方案没有：", "；"),
                "The feeds are not those of version " + version + " of the supply plan, which was confirmed: "
                        + differences("of the plan, not told: ", "told, not of the plan: ", " - "));
    }

    private String differences(String ofPlan, String told, String between) {
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) parts.add(ofPlan + named(missing));
        if (!strange.isEmpty()) parts.add(told + named(strange));
        return String.join(between, parts);
    }

    private static String named(List<Feed> feeds) {
        return feeds.stream().map(Feed::text).collect(Collectors.joining("; "));
    }

    @Override
    public Text remedy() {
        return Text.of(
                "按方案电源填写供电回路，或不填写；方案有变的，先拟定新版并由客户确认",
                "Tell the feeds of the plan, or none; where the plan is to be another, draft a new version and have it confirmed first");
    }
}
