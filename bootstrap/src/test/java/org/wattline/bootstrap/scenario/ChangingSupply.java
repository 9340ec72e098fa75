package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.connection.change.EndingSuspensions;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * The life of a factory and of a shop through every type of change, by REST on a whole server: each is applied for, dealt with step by step,
 * and ends in the complete list of what is other then. Worked example E2-2 from the application to the lines of the bill.
 */
abstract class ChangingSupply {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String COMPLETED = "connection.change-completed";
    private static final String STATE = "premises.equipment-state-changed";
    private static final String TERMS = "contract.terms-changed";
    private static final String NEW_OWNER =
            "'kind': 'PERSON', 'name': '周新', 'phone': '13900000001', 'certificate': {'type': '%s', 'number': '%s'}";

    private Stand stand;
    private Connecting branch;
    private ChangeDesk desk;
    private OnFile file;
    private String factory;
    private String shop;

    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> every_type_of_change_ends_in_one_change_of_everything(@TempDir Path folder) {
        stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        branch = new Connecting(stand, ".hubei");
        desk = new ChangeDesk(stand, branch);
        file = new OnFile(stand);
        factory = file.customer(
                UseCategory.LARGE_INDUSTRY,
                agreed(1630, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000, "2#", 630),
                Register.ACTIVE_IMPORT,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE);
        shop = file.customer(
                UseCategory.COMMERCE,
                agreed(50, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        return Stream.of(
                        DynamicTest.dynamicTest("SUSPEND and its end", this::suspended),
                        DynamicTest.dynamicTest("SUSPEND_RESUME", this::resumed),
                        DynamicTest.dynamicTest("REDUCE, REDUCE_RESTORE", this::reduced),
                        DynamicTest.dynamicTest("TEMP_REPLACE and its end", this::replaced),
                        DynamicTest.dynamicTest("INCREASE", this::increased),
                        DynamicTest.dynamicTest("CHANGE_BASIC_MODE, CHANGE_DEMAND", this::paidOtherwise),
                        DynamicTest.dynamicTest("CHANGE_CATEGORY, CHANGE_VOLTAGE", this::otherwiseSupplied),
                        DynamicTest.dynamicTest("SPLIT, MERGE", this::splitAndMerged),
                        DynamicTest.dynamicTest("TRANSFER", this::transferred),
                        DynamicTest.dynamicTest("RENAME", this::renamed),
                        DynamicTest.dynamicTest("PV_CONNECT, DEREG_CHANGE", this::connectedAndFreed),
                        DynamicTest.dynamicTest("EVSE_CONNECT", this::charging),
                        DynamicTest.dynamicTest("MOVE_METER, TEMP_REMOVE and its end", this::moved),
                        DynamicTest.dynamicTest("RELOCATE", this::relocated),
                        DynamicTest.dynamicTest("CLOSE", this::closed))
                .onClose(stand::close);
    }

    private static Terms.Agreed agreed(
            long kva, VoltageLevel voltage, String tariff, BasicChargeMode mode, String standard) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                new TariffId(tariff),
                mode == BasicChargeMode.NONE ? Scheme.SINGLE : Scheme.TWO_PART,
                mode,
                Optional.empty(),
                Optional.of(standard).filter(said -> !said.isEmpty()).map(PowerFactorStandard::parse),
                false);
    }

    private void suspended() {
        String wish = "'equipment': ['2#'], 'stoppedKva': '630', 'until': '2026-02-21'";
        desk.refused(factory, "SUSPEND", "2026-01-07", wish, "connection.change-too-late");
        desk.refused(factory, "SUSPEND", "2026-01-11", wish.replace("02-21", "01-25"), "connection.change-too-short");
        desk.refused(factory, "SUSPEND", "2026-01-11", wish.replace("02-21", "08-01"), "connection.change-yearly-cap");
        desk.refused(
                factory,
                "SUSPEND",
                "2026-01-11",
                wish.replace("630", "600"),
                "connection.change-not-whole-transformers");
        desk.refused(factory, "SUSPEND", "2026-01-11", "'until': '2026-02-21'", "connection.change-not-told");
        desk.refused(
                factory, "SUSPEND", "2026-01-11", wish + ", 'partner': '" + shop + "'", "connection.change-not-taken");
        assertThat(ChangeDesk.effects(desk.clerk()
                        .post(
                                "/v1/change-applications?dryRun=true",
                                ChangeDesk.body(factory, "SUSPEND", "2026-01-11", wish, ""))
                        .expect(200, 201)
                        .at("/wouldAnswer/body")))
                .containsExactly("EQUIPMENT RUNNING -> SUSPENDED");
        String change = desk.applied(factory, "SUSPEND", "2026-01-11", wish, "");
        desk.refused(factory, "CLOSE", "2026-01-11", "", "connection.change-under-way");
        desk.on("2026-01-11");
        desk.sealed("2026-01-11", false);
        assertThat(desk.happened()).containsExactly(STATE, CARRIED, COMPLETED);
        assertThat(desk.clerk().get(change).expect(200).text("/expiresOn")).isEqualTo("2026-02-21");
        desk.on("2026-02-23");
        billed();
        desk.happened();
        stand.server().part(Jobs.class).submit(Caller.system("test"), EndingSuspensions.KIND, Map.of());
        stand.settle();
        assertThat(desk.happened()).containsExactly(STATE, "connection.change-expired");
        assertThat(desk.phases(factory, "2#")).isEqualTo("RUNNING 2026-01-01 SUSPENDED 2026-01-11 RUNNING 2026-02-21");
    }

    /** E2-2: 26,300.00 + 4,970.70 = 31,270.70 in January. */
    private void billed() {
        branch.readings("""
                meter,at,ACTIVE_IMPORT,REACTIVE_FORWARD,REACTIVE_REVERSE
                D420106101,2026-02-01,100,10,0
                """, 1);
        String bill = branch.staff("biller")
                .post("/v1/accounts/" + factory + "/bills", "{'from': '2026-01-01', 'to': '2026-02-01'}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(FactoryJob.lines(
                        branch.staff("bill-reviewer").get(bill).expect(200), "code", "quantity", "amount/amount"))
                .contains("BASIC_CAPACITY 1000 26300.00", "BASIC_CAPACITY 630 4970.70");
    }

    private void resumed() {
        desk.applied(factory, "SUSPEND", "2026-03-05", "'equipment': ['2#'], 'until': '2026-04-30'", "");
        desk.on("2026-03-05");
        desk.sealed("2026-03-05", false);
        assertThat(desk.happened()).containsExactly(STATE, CARRIED, COMPLETED);
        desk.applied(factory, "SUSPEND_RESUME", "2026-03-20", "'equipment': ['2#']", "");
        desk.on("2026-03-20");
        desk.sealed("2026-03-20", false);
        assertThat(desk.happened()).containsExactly(STATE, CARRIED, COMPLETED);
        assertThat(desk.phases(factory, "2#")).endsWith("SUSPENDED 2026-03-05 RUNNING 2026-03-20");
    }

    private void reduced() {
        desk.refused(factory, "REDUCE", "2026-04-02", "'equipment': ['1#', '2#']", "connection.change-not-less");
        String change = desk.applied(factory, "REDUCE", "2026-04-02", "'equipment': ['2#']", "");
        desk.on("2026-04-02");
        desk.sealed("2026-04-02", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED, COMPLETED);
        assertThat(desk.effects(change))
                .containsExactly(
                        "EQUIPMENT RUNNING -> REDUCED",
                        "TERMS 1630 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90 -> "
                                + "1000 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90");
        desk.applied(factory, "REDUCE_RESTORE", "2026-04-20", "'equipment': ['2#']", "");
        desk.on("2026-04-20");
        desk.sealed("2026-04-20", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED, COMPLETED);
        assertThat(desk.terms(factory)).isEqualTo("IN_FORCE 2026-04-20 1630 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    private void replaced() {
        String other = "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '%s'}], 'until': '%s'";
        desk.refused(
                factory,
                "TEMP_REPLACE",
                "2026-04-20",
                other.formatted("800", "2026-06-21"),
                "connection.change-too-long");
        desk.refused(
                factory,
                "TEMP_REPLACE",
                "2026-04-20",
                other.formatted("400", "2026-06-01"),
                "connection.change-replacement-smaller");
        desk.applied(factory, "TEMP_REPLACE", "2026-04-21", other.formatted("800", "2026-06-01"), "");
        desk.on("2026-04-21");
        desk.sealed("2026-04-21", true);
        assertThat(desk.happened()).containsExactly(STATE, "premises.equipment-connected", CARRIED, COMPLETED);
        desk.applied(factory, "TEMP_REPLACE_END", "2026-04-25", "'equipment': ['2#'], 'removed': ['9#']", "");
        desk.on("2026-04-25");
        desk.sealed("2026-04-25", true);
        assertThat(desk.happened()).containsExactly(STATE, "premises.equipment-disconnected", CARRIED, COMPLETED);
        assertThat(desk.phases(factory, "9#")).isEqualTo("RUNNING 2026-04-21");
    }

    private void increased() {
        desk.applied(factory, "INCREASE", "2026-04-26", "'transformers': [{'name': '3#', 'capacityKva': '370'}]", "");
        desk.on("2026-04-26");
        desk.metered("2026-04-26", true, true, "");
        assertThat(desk.happened()).containsExactly("premises.equipment-connected", TERMS, CARRIED, COMPLETED);
        assertThat(desk.terms(factory)).isEqualTo("IN_FORCE 2026-04-26 2000 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    private void paidOtherwise() {
        String demand = "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '%s'";
        desk.refused(factory, "CHANGE_BASIC_MODE", "2026-06-01", demand.formatted("900"), "contract.mode-too-early");
        desk.refused(
                factory,
                "CHANGE_BASIC_MODE",
                "2026-07-01",
                demand.formatted("700"),
                "connection.change-demand-below-floor");
        desk.refused(
                factory,
                "CHANGE_DEMAND",
                "2026-06-01",
                "'contractDemandKw': '900'",
                "connection.change-not-by-contract-demand");
        desk.applied(factory, "CHANGE_BASIC_MODE", "2026-07-01", demand.formatted("900"), "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED, COMPLETED);
        desk.on("2026-07-02");
        desk.refused(factory, "CHANGE_DEMAND", "2026-07-20", "'contractDemandKw': '950'", "contract.demand-too-early");
        desk.applied(factory, "CHANGE_DEMAND", "2026-08-01", "'contractDemandKw': '950'", "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED, COMPLETED);
        assertThat(desk.terms(factory))
                .isEqualTo("IN_FORCE 2026-08-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 950 0.90");
    }

    private void otherwiseSupplied() {
        desk.on("2026-08-03");
        desk.refused(
                factory,
                "CHANGE_CATEGORY",
                "2026-08-03",
                "'category': 'LARGE_INDUSTRY', 'tariff': 'HB-AGENT-TWO_PART-KV1_10'",
                "connection.change-nothing-changes");
        desk.applied(
                factory,
                "CHANGE_CATEGORY",
                "2026-08-03",
                "'category': 'COMMERCE', 'tariff': 'HB-AGENT-TWO_PART-KV1_10'",
                "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly("customer.account-recategorised", TERMS, CARRIED, COMPLETED);
        desk.applied(
                factory,
                "CHANGE_VOLTAGE",
                "2026-08-04",
                "'voltage': 'AC_35_KV', 'tariff': 'HB-AGENT-TWO_PART-KV35'",
                "");
        desk.on("2026-08-04");
        desk.metered("2026-08-04", true, true, "");
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED, COMPLETED);
        assertThat(desk.terms(factory))
                .isEqualTo("IN_FORCE 2026-08-04 2000 HB-AGENT-TWO_PART-KV35 CONTRACT_DEMAND 950 0.85");
    }

    private void splitAndMerged() {
        String meter = file.stocked("D420106201");
        String change = desk.applied(
                factory,
                "SPLIT",
                "2026-08-17",
                "'equipment': ['3#'], 'capacityKva': '370', 'partBasicCharge': 'CAPACITY'",
                "");
        desk.on("2026-08-17");
        desk.metered("2026-08-17", true, true, ", 'meter': '%s', 'readingTotal': '0'".formatted(meter));
        assertThat(desk.happened())
                .containsExactly(
                        "customer.account-opened",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        TERMS,
                        CARRIED,
                        COMPLETED);
        String part = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        assertThat(desk.terms(part)).isEqualTo("IN_FORCE 2026-08-17 370 HB-AGENT-TWO_PART-KV35 CAPACITY  0.85");
        desk.refused(
                factory, "MERGE", "2026-08-20", "'partner': '" + shop + "'", "connection.change-accounts-do-not-match");
        desk.applied(factory, "MERGE", "2026-08-20", "'partner': '" + part + "'", "");
        desk.on("2026-08-20");
        desk.metered("2026-08-20", true, true, ", 'lastTotal': '7'");
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        TERMS,
                        CARRIED,
                        COMPLETED);
        assertThat(desk.terms(factory)).startsWith("IN_FORCE 2026-08-20 2000 ");
    }

    private void transferred() {
        String change = desk.applied(factory, "TRANSFER", "2026-08-25", "", NEW_OWNER.formatted("05", "E77777771"));
        desk.on("2026-08-25");
        desk.metered(
                "2026-08-25",
                false,
                true,
                ", 'lastTotal': '900', 'lastReactiveForward': '90', 'lastReactiveReverse': '0'");
        assertThat(desk.happened())
                .containsExactly(
                        "customer.customer-registered",
                        "customer.account-opened",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-removed",
                        "metering.meter-installed",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED,
                        COMPLETED);
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        assertThat(desk.terms(next)).startsWith("IN_FORCE 2026-08-25 2000 HB-AGENT-TWO_PART-KV35");
        desk.refused(factory, "CLOSE", "2026-08-25", "", "connection.change-account-unknown");
    }

    private void renamed() {
        desk.on("2026-09-01");
        String change = desk.applied(shop, "RENAME", "2026-09-01", "", "'name': '孙中山'");
        desk.decided(false);
        assertThat(desk.happened()).containsExactly("customer.customer-renamed", CARRIED, COMPLETED);
        assertThat(branch.staff("acceptance-clerk").get(change).expect(200).text("/name"))
                .isEqualTo("孙中山");
    }

    private void connectedAndFreed() {
        desk.applied(shop, "PV_CONNECT", "2026-09-02", "'plantKw': '20', 'plantTariff': 'HB-AGENT-SINGLE-LT1KV'", "");
        desk.on("2026-09-02");
        desk.metered("2026-09-02", true, true, "");
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED, COMPLETED);
        String tariff = "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': true";
        desk.refused(shop, "DEREG_CHANGE", "2026-09-15", tariff, "connection.change-not-the-first");
        desk.applied(shop, "DEREG_CHANGE", "2026-10-01", tariff, "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED, COMPLETED);
    }

    private void charging() {
        desk.on("2026-10-09");
        String pile = "'capacityKva': '%s', 'tariff': 'HB-AGENT-SINGLE-LT1KV'";
        desk.refused(shop, "EVSE_CONNECT", "2026-10-09", pile.formatted("2"), "connection.change-too-little-power");
        desk.applied(shop, "EVSE_CONNECT", "2026-10-09", pile.formatted("7"), "");
        desk.metered(
                "2026-10-09", true, true, ", 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106202")));
        assertThat(desk.happened())
                .containsExactly(
                        "customer.account-opened",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        CARRIED,
                        COMPLETED);
    }

    private void moved() {
        desk.applied(shop, "MOVE_METER", "2026-10-10", "", "");
        desk.on("2026-10-10");
        desk.metered("2026-10-10", true, false, ", 'lastTotal': '500'");
        assertThat(desk.happened())
                .containsExactly("metering.meter-removed", "metering.meter-installed", CARRIED, COMPLETED);
        desk.refused(shop, "TEMP_REMOVE", "2026-10-11", "'until': '2027-05-01'", "connection.change-too-long");
        desk.applied(shop, "TEMP_REMOVE", "2026-10-11", "'until': '2027-01-01'", "");
        desk.on("2026-10-11");
        desk.metered("2026-10-11", false, false, ", 'lastTotal': '501'");
        assertThat(desk.happened())
                .containsExactly("metering.meter-state-changed", "metering.meter-removed", CARRIED, COMPLETED);
        desk.applied(shop, "TEMP_REMOVE_END", "2026-10-20", "", "");
        desk.on("2026-10-20");
        desk.metered(
                "2026-10-20",
                false,
                false,
                ", 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106203")));
        assertThat(desk.happened())
                .containsExactly("metering.meter-state-changed", "metering.meter-installed", CARRIED, COMPLETED);
    }

    private void relocated() {
        desk.applied(
                shop,
                "RELOCATE",
                "2026-10-30",
                "'area': 'A420106-001', 'capacityKva': '40'",
                "'address': '湖北省武汉市武昌区东湖路1号'");
        desk.on("2026-10-30");
        desk.metered(
                "2026-10-30",
                true,
                true,
                ", 'lastTotal': '3', 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106204")));
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "contract.contract-terminated",
                        "premises.premises-registered",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        CARRIED,
                        COMPLETED);
    }

    private void closed() {
        desk.applied(shop, "CLOSE", "2026-11-05", "", "");
        desk.on("2026-11-05");
        desk.metered("2026-11-05", false, false, ", 'lastTotal': '9'");
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED,
                        COMPLETED);
        desk.refused(shop, "CLOSE", "2026-11-05", "", "connection.change-account-unknown");
    }
}
