package org.wattline.adapter.reference.metering;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.metering.ruleset.RuleSetDocuments;
import org.wattline.application.metering.validation.VeeRuleSets;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.estimation.EstimationStep;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Applicability;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.EditPolicy;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.metering.validation.VeeRuleSet;
import org.wattline.domain.quantity.Energy;

/** Reads {@code vee-rules.json}: the rules of each version, and per group of customers what differs and how values are estimated. */
public final class VeeRulesFile {
    private VeeRulesFile() {}

    /** The rules that the product brings along. */
    public static VeeRuleSets shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<VeeRuleSet> sets = read(ReferenceFile.shipped("vee-rules.json"), faults);
        faults.refuseGrave();
        return new VeeRuleSets(sets);
    }

    /** One version as a document of its own, in the shape of a version of the file. */
    public static RuleSetDocuments documents() {
        return document -> {
            ReferenceFaults faults = new ReferenceFaults();
            JsonNode root = JsonNodes.read(new ReferenceFile("rule-set", document), faults)
                    .root();
            try {
                faults.refuseGrave();
                return set(root);
            } catch (ArithmeticException | IllegalStateException fault) {
                throw new IllegalArgumentException(fault.getMessage(), fault);
            }
        };
    }

    /** The versions of a file; those with a fault are left out and named. */
    public static List<VeeRuleSet> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<VeeRuleSet> sets = new ArrayList<>();
        JsonNode list = nodes.root().path("ruleSets");
        for (int i = 0; i < list.size(); i++) {
            try {
                sets.add(set(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/ruleSets/" + i), e);
            }
        }
        return sets;
    }

    private static VeeRuleSet set(JsonNode node) {
        List<VeeRule> rules = new ArrayList<>();
        node.path("rules").forEach(each -> rules.add(rule(each)));
        List<VeeGroup> groups = new ArrayList<>();
        node.path("groups").forEach(each -> groups.add(group(each, rules)));
        JsonNode edits = node.path("edits");
        return new VeeRuleSet(
                Fields.text(node, "version"),
                Fields.date(node, "from"),
                groups,
                new EditPolicy(
                        Energy.kwh(Fields.number(edits, "aboveKwh")), new BigDecimal(Fields.number(edits, "percent"))));
    }

    private static VeeRule rule(JsonNode node) {
        return new VeeRule(
                new VeeRuleId(Fields.text(node, "id")),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                VeeCheck.valueOf(Fields.text(node, "check")),
                VeeCheck.Target.valueOf(Fields.text(node, "on")),
                decimals(node.path("parameters")),
                new Applicability(each(node, "channels", Channel::valueOf), each(node, "modes", MeteringMode::valueOf)),
                Severity.valueOf(Fields.text(node, "severity")),
                Action.valueOf(Fields.text(node, "action")),
                Integer.parseInt(Fields.number(node, "order")),
                Fields.text(node, "source"));
    }

    private static VeeGroup group(JsonNode node, List<VeeRule> rules) {
        JsonNode overrides = node.path("overrides");
        Set<String> unknown = new HashSet<>();
        overrides.fieldNames().forEachRemaining(unknown::add);
        List<VeeRule> own = new ArrayList<>();
        for (VeeRule rule : rules) {
            JsonNode other = overrides.path(rule.id().value());
            boolean named = unknown.remove(rule.id().value());
            own.add(
                    named
                            ? rule.with(
                                    decimals(other.path("parameters")),
                                    Fields.optionalText(other, "severity").map(Severity::valueOf),
                                    Fields.optionalText(other, "action").map(Action::valueOf))
                            : rule);
        }
        if (!unknown.isEmpty()) throw new IllegalArgumentException("there are no rules " + unknown);
        List<EstimationStep> steps = new ArrayList<>();
        node.path("estimation").forEach(step -> steps.add(step(step)));
        return new VeeGroup(Fields.text(node, "name"), each(node, "classes", CustomerClass::valueOf), own, steps);
    }

    private static EstimationStep step(JsonNode node) {
        Map<String, Integer> parameters = new HashMap<>();
        decimals(node.path("parameters")).forEach((name, value) -> parameters.put(name, value.intValueExact()));
        List<Integer> weights = new ArrayList<>();
        node.path("weights").forEach(weight -> weights.add(weight.asInt(-1)));
        return new EstimationStep(
                EstimationMethod.valueOf(Fields.text(node, "method")),
                parameters,
                weights,
                Fields.text(node, "source"));
    }

    private static <T> Set<T> each(JsonNode node, String field, Function<String, T> parse) {
        return Fields.texts(node, field).stream().map(parse).collect(toSet());
    }

    private static Map<String, BigDecimal> decimals(JsonNode node) {
        Map<String, BigDecimal> decimals = new HashMap<>();
        node.fieldNames().forEachRemaining(name -> decimals.put(name, new BigDecimal(Fields.number(node, name))));
        return decimals;
    }
}
