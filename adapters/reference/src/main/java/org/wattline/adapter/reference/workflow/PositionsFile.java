package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Text;

/** Reads {@code positions.json}: the positions that a company usually has, with their permissions. */
public final class PositionsFile {
    private PositionsFile() {}

    /** New positions with the facts of their definition; those with a fault are left out and named. */
    public static List<Change<Position>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Change<Position>> positions = new ArrayList<>();
        JsonNode list = nodes.root().path("positions");
        for (int i = 0; i < list.size(); i++) {
            try {
                positions.add(position(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/positions/" + i), e);
            }
        }
        return positions;
    }

    private static Change<Position> position(JsonNode node) {
        return Position.define(
                new PositionCode(Fields.text(node, "code")),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Fields.texts(node, "permissions").stream().map(Permission::new).toList(),
                UnitLevel.valueOf(Fields.text(node, "lowest")),
                Fields.texts(node, "excludes").stream().map(PositionCode::new).toList());
    }
}
