package org.wattline.domain.billing.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.rating.line.RatedLine;

/** A bill beside what its inputs give, field by field, where bills are held as they are. */
public final class Compared {
    private Compared() {}

    public static List<Difference> of(Bill kept, Bill recomputed) {
        List<Difference> found = new ArrayList<>();
        compare(kept, 0, head(kept.calculation()), head(recomputed.calculation()), found);
        List<RatedLine> own = kept.calculation().lines();
        List<RatedLine> made = recomputed.calculation().lines();
        for (int i = 0; i < Math.max(own.size(), made.size()); i++)
            if (i >= own.size())
                found.add(new Difference(
                        kept.no(), i + 1, "line", "", made.get(i).code().name()));
            else if (i >= made.size())
                found.add(new Difference(
                        kept.no(), i + 1, "line", own.get(i).code().name(), ""));
            else compare(kept, i + 1, line(own.get(i)), line(made.get(i)), found);
        return found;
    }

    private static void compare(
            Bill bill, int line, Map<String, Object> kept, Map<String, Object> made, List<Difference> found) {
        kept.forEach((field, value) -> {
            Object other = made.getOrDefault(field, "");
            if (!Objects.equals(value, other))
                found.add(new Difference(bill.no(), line, field, value.toString(), other.toString()));
        });
    }

    private static Map<String, Object> head(Calculation made) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("month", made.rated().month());
        fields.put("total_cny", made.total());
        fields.put("energy_kwh", made.rated().energy());
        fields.put("counter_after_kwh", made.rated().counter());
        fields.put("carried_after", made.rated().carried());
        fields.put("power_factor", made.rated().powerFactor());
        fields.put("revenue", made.revenue());
        fields.put("quality", made.quality());
        fields.put("household_people", made.household().people());
        fields.put("low_income", made.household().lowIncome());
        return fields;
    }

    private static Map<String, Object> line(RatedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", line.code());
        fields.put("period", line.period());
        fields.put("tier", line.tier());
        fields.put("span_from", line.span());
        fields.put("quantity", line.quantity());
        fields.put("price", line.price());
        fields.put("share_days", line.share());
        fields.put("amount_cny", line.amount());
        fields.put("provision_version", line.provision());
        fields.put("readings", line.readings());
        fields.put("trace", line.trace());
        fields.put("rounding", line.rounding());
        return fields;
    }
}
