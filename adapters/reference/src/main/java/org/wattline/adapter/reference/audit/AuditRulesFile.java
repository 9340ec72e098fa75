package org.wattline.adapter.reference.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.Severity;
import org.wattline.domain.kernel.Text;

/** Reads {@code audit-rules.json}: every rule of the catalogue with its thresholds; those with a fault are left out and named. */
public final class AuditRulesFile {
    private AuditRulesFile() {}

    /** The catalogue by which the company audits. */
    public static Supplier<List<AuditRule>> in(Rules rules) {
        return rules.live("audit-rules", AuditRulesFile::read);
    }

    public static List<AuditRule> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<AuditRule> rules = new ArrayList<>();
        Set<RuleId> seen = new HashSet<>();
        JsonNode list = nodes.root().path("rules");
        for (int i = 0; i < list.size(); i++) {
            try {
                AuditRule rule = rule(list.get(i));
                if (!seen.add(rule.id()))
                    throw new IllegalArgumentException("rule " + rule.id() + " stands there twice");
                rules.add(rule);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/rules/" + i), e);
            }
        }
        return rules;
    }

    private static AuditRule rule(JsonNode node) {
        String severity = Fields.text(node, "severity");
        return new AuditRule(
                new RuleId(Fields.text(node, "id")),
                Fields.text(node, "family"),
                Fields.text(node, "item"),
                Text.of(Fields.text(node, "nameZh"), Fields.text(node, "nameEn")),
                Fields.text(node, "data"),
                Fields.text(node, "condition"),
                thresholds(node.path("thresholds")),
                // A rule may say when it is graver than usual: "MEDIUM; HIGH if …".
                Severity.valueOf(severity.split(";", 2)[0].strip()),
                Fields.text(node, "handler"),
                Fields.text(node, "remedy"),
                Fields.text(node, "source"),
                Fields.optionalText(node, "evaluator"));
    }

    /** Numbers alone are parameters; lists and words among the thresholds are part of the catalogue's wording. */
    private static Map<String, BigDecimal> thresholds(JsonNode node) {
        Map<String, BigDecimal> thresholds = new HashMap<>();
        node.fieldNames().forEachRemaining(name -> {
            if (node.path(name).isNumber()) thresholds.put(name, node.path(name).decimalValue());
        });
        return thresholds;
    }
}
