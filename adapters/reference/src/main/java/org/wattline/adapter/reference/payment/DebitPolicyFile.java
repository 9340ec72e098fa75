package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.debit.DebitPolicies;
import org.wattline.domain.payment.debit.DebitLayout;
import org.wattline.domain.payment.debit.DebitPolicy;

/** Reads {@code debit-policies.json}: how debits are made, and how banks want to be told. */
public record DebitPolicyFile(List<DebitPolicy> policies, Map<String, DebitLayout> layouts) implements DebitPolicies {
    public DebitPolicyFile {
        policies = List.copyOf(policies);
        layouts = Map.copyOf(layouts);
    }

    /** What the company decides by. */
    public static DebitPolicies in(Rules rules) {
        Supplier<DebitPolicyFile> live = rules.live("debit-policies", DebitPolicyFile::read);
        return new DebitPolicies() {
            @Override
            public DebitPolicy inForce(LocalDate day) {
                return live.get().inForce(day);
            }

            @Override
            public Optional<DebitLayout> layout(String id) {
                return live.get().layout(id);
            }
        };
    }

    /** What the product brings along. */
    public static DebitPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** What a file says; what has a fault is left out and named. */
    public static DebitPolicyFile read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DebitPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.add(policy(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        Map<String, DebitLayout> layouts = new HashMap<>();
        for (JsonNode each : nodes.root().path("layouts")) {
            DebitLayout layout = new DebitLayout(
                    Fields.text(each, "id"),
                    Fields.text(each, "charset"),
                    Fields.text(each, "head"),
                    Fields.text(each, "line"),
                    each.path("inFen").asBoolean());
            layouts.put(layout.id(), layout);
        }
        return new DebitPolicyFile(policies, layouts);
    }

    private static DebitPolicy policy(JsonNode node) {
        Map<String, DebitPolicy.Rule> rules = new HashMap<>();
        for (JsonNode each : node.path("rules")) {
            List<Integer> days = new ArrayList<>();
            each.path("retryAfterDays").forEach(day -> days.add(day.asInt()));
            rules.put(
                    Fields.text(each, "code"),
                    new DebitPolicy.Rule(days, each.path("endsMandate").asBoolean()));
        }
        return new DebitPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "noticeDays")),
                Fields.text(node, "layout"),
                Fields.text(node, "results"),
                rules);
    }

    @Override
    public DebitPolicy inForce(LocalDate day) {
        return DatedPolicies.inForce(policies, DebitPolicy::inForce, day, "policy of debits");
    }

    @Override
    public Optional<DebitLayout> layout(String id) {
        return Optional.ofNullable(layouts.get(id));
    }
}
