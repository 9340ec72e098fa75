package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.ledger.TaxPolicies;
import org.wattline.domain.payment.ledger.TaxPolicy;
import org.wattline.domain.quantity.Share;

/** Reads {@code tax-policies.json}: the rates of value-added tax, oldest first, each with its days and its source. */
public final class TaxPolicyFile {
    private TaxPolicyFile() {}

    /** Those by which the company decides. */
    public static TaxPolicies in(Rules rules) {
        Supplier<List<TaxPolicy>> policies = rules.live("tax-policies", TaxPolicyFile::read);
        return days -> policies.get().stream()
                .filter(policy -> policy.inForce().overlaps(days))
                .toList();
    }

    /** Those that the product brings along. */
    public static TaxPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The rates of a file; those with a fault are left out and named. */
    public static List<TaxPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<TaxPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            try {
                policies.add(new TaxPolicy(
                        Fields.text(node, "id"),
                        Fields.validity(node),
                        Fields.text(node, "source"),
                        Share.percent(Fields.text(node, "percent"))));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }
}
