package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.inspection.Checklists;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.kernel.Text;

/** Reads {@code inspection-checklists.json}: what is looked at in inspections, and how long a round may take. */
public final class ChecklistFile {
    private ChecklistFile() {}

    /** The checklists by which the company inspects, with the limits that are in use. */
    public static Checklists in(Rules rules) {
        Supplier<List<Checklist>> all = rules.live("inspection-checklists", ChecklistFile::read);
        Supplier<Map<String, TimeLimit>> limits = TimeLimitsFile.in(rules);
        return day -> all.get().stream()
                .filter(each -> each.inForce().contains(day))
                .map(each -> each.under(limits.get()))
                .toList();
    }

    /** Those that the product brings along. */
    public static Checklists shipped() {
        return in(Rules.SHIPPED);
    }

    /** The lists of a file, by the time limits that the product brings along; those with a fault are left out and named. */
    public static List<Checklist> read(ReferenceFile file, ReferenceFaults faults) {
        return read(file, TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults), faults);
    }

    /** The checklists of a file; those with a fault are left out and named. */
    public static List<Checklist> read(ReferenceFile file, Map<String, TimeLimit> limits, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Checklist> all = new ArrayList<>();
        JsonNode list = nodes.root().path("checklists");
        for (int i = 0; i < list.size(); i++) {
            try {
                all.add(checklist(list.get(i), limits));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/checklists/" + i), e);
            }
        }
        return all;
    }

    private static Checklist checklist(JsonNode node, Map<String, TimeLimit> limits) {
        List<Checklist.Item> items = new ArrayList<>();
        for (JsonNode each : node.path("items"))
            items.add(new Checklist.Item(
                    Fields.text(each, "code"), Text.of(Fields.text(each, "zh"), Fields.text(each, "en"))));
        Optional<String> limit = Fields.optionalText(node, "limit");
        if (limit.filter(id -> !limits.containsKey(id)).isPresent())
            throw new IllegalArgumentException("there is no limit " + limit.get());
        return new Checklist(
                InspectionKind.valueOf(Fields.text(node, "kind")),
                Fields.validity(node),
                Fields.text(node, "source"),
                new PositionCode(Fields.text(node, "position")),
                limit.map(id -> Optional.ofNullable(limits.get(id)).orElseThrow()),
                Integer.parseInt(Fields.number(node, "newDefectsUntil")),
                items);
    }
}
