package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.cashier.CashierPolicies;
import org.wattline.domain.payment.cashier.CashierPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code cashier-policies.json}: up to which difference a cashier closes the own day alone. */
public final class CashierPolicyFile {
    private CashierPolicyFile() {}

    /** Those by which the company decides. */
    public static CashierPolicies in(Rules rules) {
        Supplier<List<CashierPolicy>> policies = rules.live("cashier-policies", CashierPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), CashierPolicy::inForce, day, "cashier policy");
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<CashierPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, CashierPolicyFile::policy);
    }

    private static CashierPolicy policy(JsonNode node) {
        return new CashierPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Money.yuan(Fields.text(node, "aloneYuan")));
    }
}
