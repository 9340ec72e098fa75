package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;

/**
 * {@code governmentFundsDetail} of a price table: the funds that a published price contains, each with its owner (政府性基金明细). Accounts and
 * the treatment by value-added tax are defaults of this system [D]; finance sets them by tariff documents.
 */
final class FundsDetail {
    private static final String ACCOUNT = "2241";

    private FundsDetail() {}

    /** @throws IllegalArgumentException for a fund that is not known */
    static List<Charge> read(JsonNode components) {
        List<Charge> funds = new ArrayList<>();
        components
                .path("governmentFundsDetail")
                .properties()
                .forEach(fund -> funds.add(new Charge.Contained(
                        component(fund.getKey()), new UnitPrice(fund.getValue().decimalValue()))));
        return funds;
    }

    private static Component component(String name) {
        return switch (name) {
            case "ruralGridLoan" -> fund("RURAL_GRID_FUND", "农网还贷资金", "rural grid loan fund", Vat.Treatment.EXEMPT);
            case "largeReservoirResettlement" ->
                fund("RESERVOIR_FUND", "大中型水库移民后期扶持基金", "reservoir resettlement fund", Vat.Treatment.OUTSIDE);
            case "renewableSurcharge" ->
                fund("RENEWABLE_FUND", "可再生能源电价附加", "renewable energy surcharge", Vat.Treatment.OUTSIDE);
            default -> throw new IllegalArgumentException("no such government fund: " + name);
        };
    }

    private static Component fund(String code, String zh, String en, Vat.Treatment treatment) {
        return new Component(
                code, Text.of(zh, en), Component.Kind.FUND, "STATE-BUDGET", ACCOUNT, new Vat(treatment, Share.NONE));
    }
}
