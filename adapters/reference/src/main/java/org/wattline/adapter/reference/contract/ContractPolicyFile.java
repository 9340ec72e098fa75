package org.wattline.adapter.reference.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.SignatoryRule;

/** Reads {@code contract-policies.json}: how long contracts of each type hold, and when one is told of their end. */
public final class ContractPolicyFile {
    private ContractPolicyFile() {}

    /** Those by which the company decides. */
    public static ContractPolicies in(Rules rules) {
        Supplier<List<ContractPolicy>> policies = rules.live("contract-policies", ContractPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), ContractPolicy::inForce, day, "policy of contracts");
    }

    /** Those that the product brings along. */
    public static ContractPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<ContractPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, ContractPolicyFile::policy);
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
                            Integer.parseInt(Fields.number(each, "documentWithinDays")),
                            new SignatoryRule(
                                    parties(each.path("signatories")), parties(each.path("signatoriesNeeded")))));
        return new ContractPolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), rules);
    }

    private static Set<Party> parties(JsonNode list) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (JsonNode each : list) parties.add(Party.valueOf(each.asText()));
        return parties;
    }
}
