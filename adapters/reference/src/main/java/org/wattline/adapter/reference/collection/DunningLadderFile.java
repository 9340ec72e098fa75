package org.wattline.adapter.reference.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.DunningLadders;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.collection.DunningLadder;
import org.wattline.domain.payment.DebtorClass;

/** Reads {@code dunning-ladders.json}: what follows after how many days overdue, each ladder with its days and its source. */
public final class DunningLadderFile {
    private DunningLadderFile() {}

    /** Those by which the company decides. */
    public static DunningLadders in(Rules rules) {
        Supplier<List<DunningLadder>> ladders = rules.live("dunning-ladders", DunningLadderFile::read);
        return day -> ladders.get().stream()
                .filter(ladder -> ladder.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dunning ladder is in force on " + day));
    }

    /** Those that the product brings along. */
    public static DunningLadders shipped() {
        return in(Rules.SHIPPED);
    }

    /** The ladders of a file; those with a fault, or in force together with one before, are left out and named. */
    public static List<DunningLadder> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DunningLadder> ladders = new ArrayList<>();
        JsonNode list = nodes.root().path("ladders");
        for (int i = 0; i < list.size(); i++) {
            try {
                DunningLadder ladder = ladder(list.get(i));
                if (ladders.stream().anyMatch(other -> other.inForce().overlaps(ladder.inForce())))
                    throw new IllegalArgumentException(ladder.id() + " is in force together with another");
                ladders.add(ladder);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/ladders/" + i), e);
            }
        }
        return ladders;
    }

    private static DunningLadder ladder(JsonNode node) {
        Map<DebtorClass, List<DunningLadder.Rung>> rungs = new EnumMap<>(DebtorClass.class);
        for (JsonNode each : node.path("classes")) {
            List<DunningLadder.Rung> own = new ArrayList<>();
            for (JsonNode rung : each.path("rungs"))
                own.add(new DunningLadder.Rung(
                        Integer.parseInt(Fields.number(rung, "overdueDays")),
                        DunningAction.valueOf(Fields.text(rung, "action"))));
            rungs.put(DebtorClass.valueOf(Fields.text(each, "debtor")), own);
        }
        return new DunningLadder(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                rungs,
                Integer.parseInt(Fields.number(node, "longestPauseDays")),
                Integer.parseInt(Fields.number(node, "longestPromiseDays")));
    }
}
