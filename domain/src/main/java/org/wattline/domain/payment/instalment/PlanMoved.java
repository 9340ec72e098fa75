package org.wattline.domain.payment.instalment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Money;

/**
 * A payment plan was asked for, agreed on, rejected, kept or broken; the type says which.
 *
 * @param missing what was not paid in time, of a plan that is broken
 */
public record PlanMoved(PaymentPlan plan, Money missing) implements Event {
    public static final String AGREED = "payment.plan-agreed";
    public static final String KEPT = "payment.plan-kept";
    public static final String BROKEN = "payment.plan-broken";

    @Override
    public String type() {
        return switch (plan.state()) {
            case REQUESTED -> "payment.plan-requested";
            case REJECTED -> "payment.plan-rejected";
            case AGREED -> AGREED;
            case KEPT -> KEPT;
            case BROKEN -> BROKEN;
        };
    }

    @Override
    public String subject() {
        return plan.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("plan", plan.id().toString());
        facts.put("account", plan.account().value());
        facts.put("customer", plan.customer().toString());
        facts.put("amount", plan.owed().toString());
        facts.put("parts", Integer.toString(plan.parts().size()));
        facts.put("lastOn", plan.last().toString());
        facts.put("missing", missing.toString());
        return facts;
    }
}
