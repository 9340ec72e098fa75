package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Zone;

/** What happens to a household, from another name to its end. */
final class LifeOfAHousehold {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String TERMS = "contract.terms-changed";
    private static final String METER = "metering.meter-state-changed";
    private static final String NEXT =
            "'kind': 'PERSON', 'name': '周新', 'phone': '13900000009', 'certificate': {'type': '05', 'number': 'E77777779'}";

    private final Stand stand;
    private final ChangeDesk desk;
    private final OnFile file;
    private String home;

    LifeOfAHousehold(Stand stand, ChangeDesk desk, OnFile file, String home) {
        this.stand = stand;
        this.desk = desk;
        this.file = file;
        this.home = home;
    }

    void renamed() {
        desk.on("2026-03-02");
        String change = desk.applied(home, "RENAME", "2026-03-02", "", "'name': '孙中山'");
        desk.decided(false);
        assertThat(desk.happened()).containsExactly("customer.customer-renamed", CARRIED);
        assertThat(desk.effects(change)).containsExactly("CUSTOMER *** -> ***");
        desk.refused(home, "RENAME", "2026-03-02", "", "connection.change-not-told");
    }

    /** More capacity takes a meter that bears it: the old one is read and goes. */
    void increased() {
        desk.applied(home, "INCREASE", "2026-03-03", "'capacityKva': '16'", "");
        desk.on("2026-03-03");
        desk.metered(
                "2026-03-03",
                true,
                true,
                ", 'lastTotal': '120', 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106801")));
        assertThat(desk.happened())
                .containsExactly(METER, METER, "metering.meter-removed", "metering.meter-installed", TERMS, CARRIED);
        assertThat(desk.terms(home)).isEqualTo("IN_FORCE 2026-03-03 16 ZJ-RES-ANNUAL NONE  ");
        assertThat(desk.hanging(home)).containsOnlyKeys("D420106801");
        desk.refused(home, "INCREASE", "2026-03-03", "'capacityKva': '16'", "connection.change-not-more");
    }

    /** Nothing of a household can be sealed; it gives its supply up, or has the meter taken down for a time. */
    void suspended() {
        for (String type : List.of("SUSPEND", "SUSPEND_RESUME"))
            assertThat(desk.refused(
                            home,
                            type,
                            "2026-03-10",
                            "'equipment': ['1#']" + (type.equals("SUSPEND") ? ", 'until': '2026-04-20'" : ""),
                            "connection.change-no-such-equipment"))
                    .containsExactly("/change/equipment");
        desk.applied(home, "TEMP_REMOVE", "2026-03-04", "'until': '2026-08-01'", "");
        desk.on("2026-03-04");
        desk.metered("2026-03-04", false, false, ", 'lastTotal': '4'");
        assertThat(desk.happened()).containsExactly(METER, "metering.meter-removed", CARRIED);
        desk.applied(home, "TEMP_REMOVE_END", "2026-03-05", "", "");
        desk.on("2026-03-05");
        desk.metered(
                "2026-03-05",
                false,
                false,
                ", 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106802")));
        assertThat(desk.happened()).containsExactly(METER, "metering.meter-installed", CARRIED);
    }

    /** Who takes over declares anew: a large household is one of its people, not of its walls. */
    void transferred() {
        declared("2026-03-05", 6);
        String change = desk.applied(home, "TRANSFER", "2026-03-06", "", NEXT);
        desk.on("2026-03-06");
        desk.metered("2026-03-06", false, true, ", 'lastTotal': '8'");
        assertThat(desk.happened())
                .containsExactly(
                        "customer.customer-registered",
                        "customer.account-opened",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-removed",
                        "metering.meter-installed",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED);
        stand.settle();
        assertThat(desk.happened()).containsExactly("billing.bill-run-ended");
        desk.refused(home, "CLOSE", "2026-03-06", "", "connection.change-account-unknown");
        home = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        assertThat(household()).isEmpty();
        assertThat(desk.hanging(home)).containsOnlyKeys("D420106802");
        assertThat(desk.terms(home)).isEqualTo("IN_FORCE 2026-03-06 16 ZJ-RES-ANNUAL NONE  ");
    }

    /** A dwelling becomes an office, and what was declared of its people ends with it. */
    void recategorised() {
        declared("2026-03-06", 7);
        assertThat(household()).contains(7);
        desk.on("2026-03-09");
        String office = "'category': 'COMMERCE', 'tariff': 'HB-AGENT-SINGLE-LT1KV'";
        desk.refused(
                home,
                "CHANGE_CATEGORY",
                "2026-03-09",
                office.replace("COMMERCE", "RESIDENTIAL"),
                "connection.change-nothing-changes");
        String change = desk.applied(home, "CHANGE_CATEGORY", "2026-03-09", office, "");
        desk.decided(true);
        stand.settle();
        assertThat(desk.happened())
                .containsExactly(
                        "customer.account-recategorised",
                        "contract.contract-terminated",
                        "contract.contract-signed",
                        CARRIED,
                        "metering.special-reading-asked");
        assertThat(desk.effects(change).getFirst()).isEqualTo("ACCOUNT RESIDENTIAL -> COMMERCE");
        assertThat(desk.effects(change).get(1)).startsWith("TERMS RES ").contains(" -> LV ");
        JsonNode contracts = desk.clerk()
                .get("/v1/accounts/" + home + "/contracts")
                .expect(200)
                .at("/items");
        assertThat(contracts.findValuesAsText("type")).containsExactlyInAnyOrder("RESIDENTIAL", "LOW_VOLTAGE");
        assertThat(contracts.findValuesAsText("state")).containsExactlyInAnyOrder("TERMINATED", "IN_FORCE");
        assertThat(desk.clerk()
                        .command(
                                "/v1/accounts/" + home,
                                "declare-household",
                                "{'from': '2026-03-10', 'people': 6, 'lowIncome': false}")
                        .expect(409, 422)
                        .text("/code"))
                .isEqualTo("customer.not-residential");
    }

    void closed() {
        desk.applied(home, "CLOSE", "2026-03-16", "", "");
        desk.on("2026-03-16");
        desk.metered("2026-03-16", false, false, ", 'lastTotal': '31'");
        assertThat(desk.happened())
                .containsExactly(
                        METER,
                        "metering.meter-removed",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED);
        assertThat(desk.hanging(home)).isEmpty();
    }

    private void declared(String from, int people) {
        desk.clerk()
                .command(
                        "/v1/accounts/" + home,
                        "declare-household",
                        "{'from': '%s', 'people': %d, 'lowIncome': false}".formatted(from, people))
                .expect(200);
    }

    /** How many people were declared, as far as the account knows today. */
    private Optional<Integer> household() {
        return stand.server()
                .part(Accounts.class)
                .find(new AccountNo(home))
                .orElseThrow()
                .householdOn(Zone.day(stand.clock().now()))
                .map(Household::people);
    }
}
