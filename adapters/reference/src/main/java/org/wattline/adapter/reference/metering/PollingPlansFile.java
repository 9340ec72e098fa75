package org.wattline.adapter.reference.metering;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.metering.poll.PollingPlans;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

/** Reads {@code polling-plans.json}: when which meters on site are asked for what. */
public final class PollingPlansFile {
    private PollingPlansFile() {}

    /** The plans that the product brings along. */
    public static PollingPlans shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<PollingPlan> plans = read(ReferenceFile.shipped("polling-plans.json"), faults);
        faults.refuseGrave();
        return new PollingPlans(plans);
    }

    /** The plans of a file; those with a fault are left out and named. */
    public static List<PollingPlan> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<PollingPlan> plans = new ArrayList<>();
        JsonNode list = nodes.root().path("plans");
        for (int i = 0; i < list.size(); i++) {
            try {
                plans.add(plan(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/plans/" + i), e);
            }
        }
        return plans;
    }

    private static PollingPlan plan(JsonNode node) {
        List<Duration> again = new ArrayList<>();
        node.path("againMinutes").forEach(minutes -> again.add(Duration.ofMinutes(minutes.asLong(0))));
        return new PollingPlan(
                Fields.text(node, "id"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Fields.date(node, "from"),
                LocalTime.parse(Fields.text(node, "startAt")),
                Integer.parseInt(Fields.number(node, "daysBack")),
                Fields.texts(node, "wanted").stream().map(Wanted::valueOf).collect(toSet()),
                Fields.texts(node, "protocols").stream()
                        .map(ChannelProtocol::valueOf)
                        .collect(toSet()),
                again,
                Fields.text(node, "source"));
    }
}
