package org.wattline.adapter.reference.metering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.metering.usage.LossPolicies;
import org.wattline.domain.metering.usage.LossThresholds;
import org.wattline.domain.quantity.Share;

/** Reads {@code loss-thresholds.json}: from where on losses of transformer areas are remarkable, from a day on, with the source. */
public final class LossThresholdsFile {
    private LossThresholdsFile() {}

    /** Those by which the company decides. */
    public static LossPolicies in(Rules rules) {
        Supplier<List<LossThresholds>> all = rules.live("loss-thresholds", LossThresholdsFile::read);
        return day -> all.get().stream()
                .filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(LossThresholds::from))
                .orElseThrow(() -> new IllegalStateException("no thresholds of losses hold on " + day));
    }

    /** Those that the product brings along. */
    public static LossPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The thresholds of a file; those with a fault are left out and named. */
    public static List<LossThresholds> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<LossThresholds> all = new ArrayList<>();
        JsonNode list = nodes.root().path("thresholds");
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            try {
                all.add(new LossThresholds(
                        Fields.date(node, "from"),
                        Share.parse(Fields.text(node, "highPercent")),
                        Share.parse(Fields.text(node, "criticalPercent")),
                        Share.parse(Fields.text(node, "negativePercent")),
                        Share.parse(Fields.text(node, "completenessPercent"))));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/thresholds/" + i), e);
            }
        }
        return all;
    }
}
