package org.wattline.adapter.reference.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractPolicy;

/** Reads {@code contract-policies.json}: how long contracts of each type hold, and when one is told of their end. */
public final class ContractPolicyFile {
    private ContractPolicyFile() {}

    /** The policies that the product brings along. */
    public static ContractPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<ContractPolicy> policies = read(ReferenceFile.shipped("contract-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of contracts is in force on " + day));
    }

    private static List<ContractPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ContractPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.add(policy(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static ContractPolicy policy(JsonNode node) {
        Map<ContractType, ContractPolicy.Rule> rules = new EnumMap<>(ContractType.class);
        for (JsonNode each : node.path("rules"))
            rules.put(
                    ContractType.ofCode(Fields.text(each, "type"))
                            .orElseThrow(() -> new IllegalArgumentException("not a type of contracts: " + each)),
                    new ContractPolicy.Rule(
                            Fields.optionalNumber(each, "mostMonths").map(Integer::valueOf),
                            Integer.parseInt(Fields.number(each, "soonDays")),
                            Fields.optionalNumber(each, "rollsOverMonths").map(Integer::valueOf),
                            Fields.date(each, "documentsSince"),
                            Integer.parseInt(Fields.number(each, "documentWithinDays"))));
        return new ContractPolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), rules);
    }
}
