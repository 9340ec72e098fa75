package org.wattline.adapter.reference.metering;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.upkeep.CheckCycles;
import org.wattline.domain.metering.upkeep.DeviceClass;

/** Reads {@code check-cycles.json}: how often metering devices are checked on site, with days and source. */
public final class CheckCycleFile {
    private CheckCycleFile() {}

    /** Those by which the company decides. */
    public static Function<LocalDate, Optional<CheckCycles>> in(Rules rules) {
        Supplier<List<CheckCycles>> all = rules.live("check-cycles", CheckCycleFile::read);
        return day -> all.get().stream()
                .filter(cycles -> cycles.inForce().contains(day))
                .findFirst();
    }

    /** Those that the product brings along. */
    public static Function<LocalDate, Optional<CheckCycles>> shipped() {
        return in(Rules.SHIPPED);
    }

    /** The cycles of a file; those with a fault are left out and named. */
    public static List<CheckCycles> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<CheckCycles> all = new ArrayList<>();
        JsonNode list = nodes.root().path("cycles");
        for (int i = 0; i < list.size(); i++) {
            try {
                all.add(cycles(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/cycles/" + i), e);
            }
        }
        return all;
    }

    private static CheckCycles cycles(JsonNode node) {
        List<CheckCycles.Cycle> cycles = new ArrayList<>();
        for (JsonNode each : node.path("months"))
            cycles.add(new CheckCycles.Cycle(
                    AssetKind.valueOf(Fields.text(each, "kind")),
                    Fields.optionalText(each, "class").map(DeviceClass::valueOf),
                    Integer.parseInt(Fields.number(each, "months"))));
        return new CheckCycles(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), cycles);
    }
}
