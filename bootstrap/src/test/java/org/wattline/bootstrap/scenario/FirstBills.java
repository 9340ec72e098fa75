package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The first month of each kind of new supply at low voltage is billed as its meter counts it: a shop, a pile, a building site, a roof. */
final class FirstBills {
    private static final String[] BY_PERIOD = {
        "ENERGY SHARP 10 1.133999 11.34",
        "ENERGY PEAK 20 0.930961 18.62",
        "ENERGY FLAT 30 0.735686 22.07",
        "ENERGY VALLEY 40 0.516924 20.68"
    };

    private final Connecting branch;
    private final ChangeDesk desk;
    private final NewSupplies supplies;

    FirstBills(Connecting branch, ChangeDesk desk, NewSupplies supplies) {
        this.branch = branch;
        this.desk = desk;
        this.supplies = supplies;
    }

    void issued() {
        desk.on("2026-02-18");
        StringBuilder csv = new StringBuilder(
                "meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_SHARP,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_FLAT,ACTIVE_IMPORT_VALLEY,ACTIVE_EXPORT\n");
        supplies.accounts()
                .forEach((meter, account) -> csv.append(meter)
                        .append(",2026-02-01,100,10,20,30,40,")
                        .append(plant(meter) ? "120" : "")
                        .append("\n"));
        branch.readings(csv.toString(), supplies.accounts().size());
        assertThat(supplies.accounts()).hasSize(4);
        for (Map.Entry<String, String> each : supplies.accounts().entrySet()) {
            Http.Answer bill = branch.staff("bill-reviewer")
                    .get(branch.bill(each.getValue(), "2026-01-04", "2026-02-01"))
                    .expect(200);
            assertThat(FactoryJob.lines(bill, "code", "period", "quantity", "price", "amount/amount"))
                    .startsWith(BY_PERIOD)
                    .hasSize(plant(each.getKey()) ? 5 : 4);
            // 120 kWh fed in at 0.4161
            assertThat(bill.text("/total/amount")).isEqualTo(plant(each.getKey()) ? "22.78" : "72.71");
        }
    }

    /** The roof came last. */
    private boolean plant(String meter) {
        return meter.equals("D420106304");
    }
}
