package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.AccountNo;

/** Changes that reach further than the account: to another's area, into another account, to an end that was agreed with somebody before. */
final class PlacesAndPartners {
    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;

    PlacesAndPartners(Stand stand, Connecting branch, ChangeDesk desk, OnFile file) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.file = file;
    }

    void elsewhere(String works) {
        for (String[] each : new String[][] {
            {"A33010601-001", "premises.area-of-another-unit"}, {"A420106-999", "premises.area-unknown"}
        })
            assertThat(desk.clerk()
                            .post(
                                    "/v1/change-applications",
                                    ChangeDesk.body(
                                            works,
                                            "RELOCATE",
                                            "2026-03-02",
                                            "'area': '%s'".formatted(each[0]),
                                            "'address': '湖北省武汉市武昌区东湖路9号'"))
                            .expect(422)
                            .text("/code"))
                    .isEqualTo(each[1]);
    }

    /** Both works are alike, each at an address of its own. */
    void apart(String one, String other) {
        assertThat(desk.refused(
                        one,
                        "MERGE",
                        "2026-02-02",
                        "'partner': '" + other + "'",
                        "connection.change-accounts-elsewhere"))
                .containsExactly("/change/partner");
    }

    /** Who takes over a building site takes over its last day, and what is for a time is not divided. */
    void temporary() {
        NewSupplies supplies = new NewSupplies(stand, branch, desk, file);
        supplies.building();
        stand.settle();
        String site = supplies.accounts().values().iterator().next();
        desk.refused(site, "SPLIT", "2026-01-12", "'capacityKva': '1'", "connection.change-contract-not-divided");
        String change = desk.applied(
                site,
                "TRANSFER",
                "2026-01-05",
                "",
                "'kind': 'PERSON', 'name': '郑和', 'phone': '13900000064', 'certificate': {'type': '05', 'number': 'E77777764'}");
        desk.on("2026-01-05");
        desk.metered("2026-01-05", false, true, ", " + Counting.last(1));
        assertThat(desk.happened()).contains("connection.temporary-supply-begun", "customer.account-closed");
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        stand.settle();
        TemporarySupply held = stand.server()
                .part(TemporarySupplies.class)
                .find(new AccountNo(next))
                .orElseThrow();
        assertThat(held.until()).isEqualTo("2026-10-01");
        assertThat(held.from()).isEqualTo(LocalDate.parse("2026-01-04"));
    }

    void smaller(String works) {
        desk.on("2026-07-03");
        desk.applied(
                works,
                "REDUCE",
                "2026-07-13",
                "'equipment': ['2#'], 'transformers': [{'name': '4#', 'capacityKva': '400'}]",
                "");
        desk.on("2026-07-13");
        desk.sealed("2026-07-13", true);
        assertThat(desk.terms(works)).startsWith("IN_FORCE 2026-07-13 1400 ");
        assertThat(desk.refused(
                        works,
                        "REDUCE_RESTORE",
                        "2026-07-27",
                        "'equipment': ['2#']",
                        "connection.change-restored-beyond"))
                .containsExactly("/change/removed");
        desk.applied(works, "REDUCE_RESTORE", "2026-07-27", "'equipment': ['2#'], 'removed': ['4#']", "");
        desk.on("2026-07-27");
        desk.sealed("2026-07-27", true);
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-state-changed",
                        "premises.equipment-disconnected",
                        "contract.terms-changed",
                        "connection.change-carried-out");
        assertThat(desk.terms(works)).isEqualTo("IN_FORCE 2026-07-27 1630 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
        assertThat(desk.phases(works, "4#")).isEqualTo("RUNNING 2026-07-13");
    }
}
