package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to a charging pile with an account of its own: it becomes a larger one, and is given up. */
final class LifeOfAPile {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String METER = "metering.meter-state-changed";

    private final ChangeDesk desk;
    private final OnFile file;
    private final String pile;

    LifeOfAPile(ChangeDesk desk, OnFile file, String pile) {
        this.desk = desk;
        this.file = file;
        this.pile = pile;
    }

    void increased() {
        desk.on("2026-03-17");
        String change = desk.applied(pile, "INCREASE", "2026-03-17", "'capacityKva': '20'", "");
        desk.metered(
                "2026-03-17",
                true,
                true,
                ", 'lastTotal': '900', 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106901")));
        assertThat(desk.happened())
                .containsExactly(
                        METER,
                        METER,
                        "metering.meter-removed",
                        "metering.meter-installed",
                        "contract.terms-changed",
                        CARRIED);
        assertThat(desk.effects(change))
                .containsExactly(
                        "METER D420106104 -> +",
                        "TERMS 7 kVA AC_220_V HB-AGENT-SINGLE-LT1KV SINGLE NONE -> 20 kVA AC_220_V HB-AGENT-SINGLE-LT1KV SINGLE NONE");
    }

    void closed() {
        desk.applied(pile, "CLOSE", "2026-03-18", "", "");
        desk.on("2026-03-18");
        desk.metered("2026-03-18", false, false, ", 'lastTotal': '40'");
        assertThat(desk.happened())
                .containsExactly(
                        METER,
                        "metering.meter-removed",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED);
        assertThat(desk.hanging(pile)).isEmpty();
        desk.refused(pile, "INCREASE", "2026-03-18", "'capacityKva': '30'", "connection.change-account-unknown");
    }
}
