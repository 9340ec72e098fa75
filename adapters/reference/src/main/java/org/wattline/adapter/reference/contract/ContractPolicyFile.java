package org.wattline.adapter.reference.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractPolicy;

/** Reads {@code contract-policies.json}: how long contracts of each type hold, and when one is told of their end. */
public final class ContractPolicyFile {
    private ContractPolicyFile() {}

    /** The policies that the product brings along. */
    public static ContractPolicies shipped() {
        List<ContractPolicy> policies = DatedPolicies.shipped("contract-policies.json", ContractPolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, ContractPolicy::inForce, day, "policy of contracts");
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
