package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.FeeModel;
import org.wattline.domain.connection.fee.FeeSchedule;
import org.wattline.domain.connection.fee.FeeStandard;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.VoltageLevel;

/** Reads {@code fee-standards.json}: the fees that may be charged, with their legal bases, and what they cost where. */
public final class FeeFile {
    private final ReferenceFile file;
    private final ReferenceFaults faults;

    private FeeFile(ReferenceFile file, ReferenceFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What the company charges by. */
    public static Supplier<FeeSchedule> in(Rules rules) {
        return rules.live("fee-standards", FeeFile::read);
    }

    /** What the product brings along. */
    public static FeeSchedule shipped() {
        return in(Rules.SHIPPED).get();
    }

    /** Items and standards of a file; those with a fault are left out and named. */
    public static FeeSchedule read(ReferenceFile file, ReferenceFaults faults) {
        FeeFile reading = new FeeFile(file, faults);
        JsonNodes nodes = JsonNodes.read(file, faults);
        return new FeeSchedule(
                reading.each(nodes, "items", FeeFile::item), reading.each(nodes, "standards", FeeFile::standard));
    }

    private <T> List<T> each(JsonNodes nodes, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        JsonNode list = nodes.root().path(field);
        for (int i = 0; i < list.size(); i++) {
            try {
                all.add(read.apply(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/" + field + "/" + i), e);
            }
        }
        return all;
    }

    private static FeeItem item(JsonNode node) {
        return new FeeItem(
                Fields.text(node, "code"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Fields.text(node, "legalBasis"),
                node.path("refundable").asBoolean(),
                Fields.optionalText(node, "model").map(FeeModel::valueOf).orElse(FeeModel.EVERY_FEED_BUT_LARGEST),
                Fields.validity(node));
    }

    private static FeeStandard standard(JsonNode node) {
        return new FeeStandard(
                Fields.text(node, "item"),
                new UnitPath(Fields.text(node, "region")),
                VoltageLevel.valueOf(Fields.text(node, "voltage")),
                node.has("yuanPerKva") || !node.has("yuanEach") ? number(node, "yuanPerKva") : BigDecimal.ZERO,
                node.has("yuanEach") ? number(node, "yuanEach") : BigDecimal.ZERO,
                node.has("cableFactor") || !node.has("yuanEach") ? number(node, "cableFactor") : BigDecimal.ONE,
                node.has("selfBuiltFactor") || !node.has("yuanEach") ? number(node, "selfBuiltFactor") : BigDecimal.ONE,
                Fields.validity(node),
                Fields.text(node, "source"));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(Fields.number(node, field));
    }
}
