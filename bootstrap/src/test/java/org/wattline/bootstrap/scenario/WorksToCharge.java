package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Works of two transformers each, and how they are read and billed. */
final class WorksToCharge {
    static final String TWO_PART = "HB-AGENT-TWO_PART-KV1_10";
    static final String AT_35_KV = "HB-AGENT-TWO_PART-KV35";

    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;

    WorksToCharge(Stand stand) {
        this.stand = stand;
        branch = new Connecting(stand, ".hubei");
        desk = new ChangeDesk(stand, branch);
        file = new OnFile(stand, Ratio.parse("100/5"));
    }

    ChangeDesk desk() {
        return desk;
    }

    OnFile file() {
        return file;
    }

    /** Prices of January hold on. */
    void priced() {
        Connecting company = new Connecting(stand);
        FurtherMonths.published(company, TWO_PART);
        FurtherMonths.published(company, AT_35_KV);
    }

    /** Works of 1# with 1,000 kVA and 2# with 630 kVA. @return their account */
    String account() {
        return account(VoltageLevel.AC_10_KV, TWO_PART);
    }

    String account(VoltageLevel voltage, String tariff) {
        return file.customer(
                UseCategory.LARGE_INDUSTRY,
                new Terms.Agreed(
                        Capacity.kva(1630),
                        voltage,
                        new TariffId(tariff),
                        Scheme.TWO_PART,
                        BasicChargeMode.CAPACITY,
                        Optional.empty(),
                        Optional.of(PowerFactorStandard.parse("0.90")),
                        false),
                Map.of("1#", 1000, "2#", 630),
                Counting.DEMAND);
    }

    /** The meter shows 1,000 and 100 at the beginning of February. */
    void begun(String account) {
        desk.on("2026-02-02");
        read(account, "2026-02-01,1000,100,50");
    }

    /** The meter that hangs at an account. */
    String meter(String account) {
        return desk.hanging(account).keySet().iterator().next();
    }

    /** What the meter of an account shows at the beginning of days. @param shown day, import, reactive, demand in kW of the month before, with commas between */
    void read(String account, String... shown) {
        StringBuilder csv = new StringBuilder("meter,at,ACTIVE_IMPORT,REACTIVE_FORWARD,REACTIVE_REVERSE,MAX_DEMAND\n");
        for (String each : shown) {
            String[] parts = each.split(",");
            csv.append(String.join(",", meter(account), parts[0], parts[1], parts[2], "0", parts[3]))
                    .append("\n");
        }
        branch.readings(csv.toString(), shown.length);
    }

    /** What follows from what happened is done. */
    void settled() {
        stand.settle();
    }

    /** Somebody reads the meter on the day from which energy has another price: without it there is no bill. */
    void specially(String account, String on, String total, String reactive) {
        String point = desk.points(account).getFirst();
        assertThat(branch.staff("biller")
                        .post(
                                "/v1/accounts/" + account + "/bills",
                                "{'from': '%s-01', 'to': '%s'}"
                                        .formatted(
                                                on.substring(0, 7),
                                                YearMonth.parse(on.substring(0, 7))
                                                        .plusMonths(1)
                                                        .atDay(1)))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("billing.site-read-awaited");
        branch.staff("metering-team")
                .command("/v1/special-readings/" + point + "." + on, "report", """
                        {'reading': {'at': '%sT00:00:00+08:00', 'shown': [{'register': 'ACTIVE_IMPORT', 'value': '%s'},
                         {'register': 'REACTIVE_FORWARD', 'value': '%s'}, {'register': 'REACTIVE_REVERSE', 'value': '0'}]}}""".formatted(on, total, reactive))
                .expect(200);
    }

    /** Lines of the bill of some days, which is paid at once: what, quantity, price in yuan, amount in yuan. */
    List<String> lines(String account, String from, String to) {
        Http.Answer bill = branch.staff("bill-reviewer")
                .get(branch.bill(account, from, to))
                .expect(200);
        branch.staff("cashier")
                .post("/v1/accounts/" + account + "/payments", """
                        {'channel': 'COUNTER', 'amount': {'amount': '%s', 'currency': 'CNY'}, 'reference': 'R-%s-%s'}""".formatted(bill.text("/total/amount"), account, to))
                .expect(201);
        stand.settle();
        return FactoryJob.lines(bill, "code", "quantity", "price", "amount/amount");
    }
}
