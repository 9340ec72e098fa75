package org.wattline.adapter.reference.credit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.credit.CreditPolicies;
import org.wattline.domain.credit.CreditPolicy;
import org.wattline.domain.credit.Factor;
import org.wattline.domain.quantity.Money;

/** Reads {@code credit-policies.json}: points of factors, grades, and what bands of the outside grade are good for. */
public final class CreditPolicyFile {
    private CreditPolicyFile() {}

    /** Those by which the company decides. */
    public static CreditPolicies in(Rules rules) {
        Supplier<List<CreditPolicy>> policies = rules.live("credit-policies", CreditPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), CreditPolicy::inForce, day, "credit policy");
    }

    /** Those that the product brings along. */
    public static CreditPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<CreditPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, CreditPolicyFile::policy);
    }

    private static CreditPolicy policy(JsonNode node) {
        List<CreditPolicy.Rule> rules = new ArrayList<>();
        for (JsonNode each : node.path("factors")) {
            List<CreditPolicy.Step> steps = new ArrayList<>();
            for (JsonNode step : each.path("steps"))
                steps.add(new CreditPolicy.Step(number(step, "from"), whole(step, "points")));
            rules.add(new CreditPolicy.Rule(Factor.valueOf(Fields.text(each, "factor")), steps));
        }
        List<CreditPolicy.Grade> grades = new ArrayList<>();
        for (JsonNode each : node.path("grades"))
            grades.add(new CreditPolicy.Grade(Fields.text(each, "code"), whole(each, "fromPoints")));
        List<CreditPolicy.Band> bands = new ArrayList<>();
        for (JsonNode each : node.path("bands"))
            bands.add(new CreditPolicy.Band(
                    Fields.text(each, "code"), number(each, "months"), Money.rounded(number(each, "mostYuan"))));
        return new CreditPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                whole(node, "basis"),
                rules,
                grades,
                Fields.text(node, "leastGrade"),
                bands,
                whole(node, "bandDays"));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(Fields.number(node, field));
    }

    private static int whole(JsonNode node, String field) {
        return Integer.parseInt(Fields.number(node, field));
    }
}
