package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wattline.application.connection.change.EndingTimedChanges;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.customer.AccountNo;

/** What happens to a factory with two transformers, from a suspension to another owner. */
final class LifeOfAFactory {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String COMPLETED = "connection.change-completed";
    private static final String STATE = "premises.equipment-state-changed";
    private static final String TERMS = "contract.terms-changed";
    private static final String NEW_OWNER =
            "'kind': 'PERSON', 'name': '周新', 'phone': '13900000001', 'certificate': {'type': '%s', 'number': '%s'}";

    private final Stand stand;
    private final ChangeDesk desk;
    private final OnFile file;
    private final String factory;
    private final String shop;

    LifeOfAFactory(Stand stand, ChangeDesk desk, OnFile file, String factory, String shop) {
        this.stand = stand;
        this.desk = desk;
        this.file = file;
        this.factory = factory;
        this.shop = shop;
    }

    void suspended() {
        String wish = "'equipment': ['2#'], 'stoppedKva': '630', 'until': '2026-02-21'";
        assertThat(desk.refused(factory, "SUSPEND", "2026-01-07", wish, "connection.change-too-late"))
                .containsExactly("/from");
        allFaults();
        desk.refused(factory, "SUSPEND", "2026-01-11", wish.replace("02-21", "01-25"), "connection.change-too-short");
        desk.refused(factory, "SUSPEND", "2026-01-11", wish.replace("02-21", "08-01"), "connection.change-yearly-cap");
        desk.refused(
                factory,
                "SUSPEND",
                "2026-01-11",
                wish.replace("630", "600"),
                "connection.change-not-whole-transformers");
        assertThat(desk.refused(factory, "SUSPEND", "2026-01-11", "", "connection.change-not-told"))
                .containsExactly("/change/equipment", "/change/until");
        assertThat(desk.refused(factory, "SUSPENSION", "2026-01-11", wish, "connection.change-no-such-type"))
                .containsExactly("/type");
        desk.refused(
                factory, "SUSPEND", "2026-01-11", wish + ", 'partner': '" + shop + "'", "connection.change-not-taken");
        assertThat(ChangeDesk.effects(desk.clerk()
                        .post(
                                "/v1/change-applications?dryRun=true",
                                ChangeDesk.body(factory, "SUSPEND", "2026-01-11", wish, ""))
                        .expect(200, 201)
                        .at("/wouldAnswer/body")))
                .containsExactly("EQUIPMENT RUNNING -> SUSPENDED", "BASIC_CHARGE 42869.00 -> 26300.00");
        String change = desk.applied(factory, "SUSPEND", "2026-01-11", wish, "");
        desk.refused(factory, "CLOSE", "2026-01-11", "", "connection.change-under-way");
        desk.on("2026-01-11");
        desk.sealed("2026-01-11", false);
        desk.filed();
        assertThat(desk.happened()).containsExactly(STATE, CARRIED, COMPLETED);
        assertThat(desk.clerk().get(change).expect(200).text("/expiresOn")).isEqualTo("2026-02-21");
        desk.on("2026-02-23");
        desk.marked();
        stand.server().part(Jobs.class).submit(Caller.system("test"), EndingTimedChanges.KIND, Map.of());
        stand.settle();
        assertThat(desk.happened()).containsExactly(STATE, "connection.change-expired");
        assertThat(desk.phases(factory, "2#")).isEqualTo("RUNNING 2026-01-01 SUSPENDED 2026-01-11 RUNNING 2026-02-21");
    }

    /** What is wrong is told at once, each with the field that it is about. */
    private void allFaults() {
        assertThat(faults(
                        factory,
                        "SUSPEND",
                        "2026-01-07",
                        "'equipment': ['2#', '7#', '8#'], 'until': '2026-01-10'",
                        "WECHAT"))
                .containsExactly(
                        "/from connection.change-too-late",
                        "/change/equipment connection.change-no-such-equipment",
                        "/change/equipment connection.change-no-such-equipment",
                        "/change/until connection.change-too-short");
        String nobody = AccountNo.of(987_654).value();
        assertThat(faults(
                        nobody,
                        "MERGE",
                        "2026-01-07",
                        "'partner': '%s', 'until': '2026-02-01'".formatted(nobody),
                        "FAX"))
                .containsExactly(
                        "/accountNo connection.change-account-unknown",
                        "/change/partner connection.change-partner-unknown",
                        "/channel connection.channel-closed",
                        "/change/until connection.change-not-taken");
    }

    private List<String> faults(String account, String type, String from, String asked, String channel) {
        String body = ChangeDesk.body(account, type, from, asked, "");
        Http.Answer answer = desk.clerk()
                .post("/v1/change-applications", body.replaceFirst("\\{", "{'channel': '" + channel + "', "))
                .expect(409, 422);
        List<String> faults = new ArrayList<>();
        answer.at("/errors")
                .forEach(each -> faults.add(
                        each.path("pointer").asText() + " " + each.path("code").asText()));
        return faults;
    }

    void resumed() {
        desk.applied(factory, "SUSPEND", "2026-03-05", "'equipment': ['2#'], 'until': '2026-04-30'", "");
        desk.on("2026-03-05");
        desk.sealed("2026-03-05", false);
        assertThat(desk.happened()).containsExactly(STATE, CARRIED);
        desk.applied(factory, "SUSPEND_RESUME", "2026-03-20", "'equipment': ['2#']", "");
        desk.on("2026-03-20");
        desk.sealed("2026-03-20", false);
        assertThat(desk.happened()).containsExactly(STATE, CARRIED);
        assertThat(desk.phases(factory, "2#")).endsWith("SUSPENDED 2026-03-05 RUNNING 2026-03-20");
    }

    void reduced() {
        desk.refused(factory, "REDUCE", "2026-04-02", "'equipment': ['1#', '2#']", "connection.change-not-less");
        String change = desk.applied(factory, "REDUCE", "2026-04-02", "'equipment': ['2#']", "");
        desk.on("2026-04-02");
        desk.sealed("2026-04-02", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED);
        assertThat(desk.effects(change))
                .containsExactly(
                        "EQUIPMENT RUNNING -> REDUCED",
                        "TERMS 1630 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90 -> "
                                + "1000 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90",
                        "BASIC_CHARGE 42869.00 -> 26300.00");
        desk.applied(factory, "REDUCE_RESTORE", "2026-04-20", "'equipment': ['2#']", "");
        desk.on("2026-04-20");
        desk.sealed("2026-04-20", true);
        assertThat(desk.happened()).containsExactly(STATE, TERMS, CARRIED);
        assertThat(desk.terms(factory)).isEqualTo("IN_FORCE 2026-04-20 1630 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    void replaced() {
        String other =
                "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '%s'}], 'until': '%s', 'cause': 'FAULT'";
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
        desk.refused(
                factory,
                "TEMP_REPLACE",
                "2026-04-20",
                other.formatted("800", "2026-06-01").replace("FAULT", "MORE_LOAD"),
                "connection.change-not-a-fault");
        assertThat(desk.refused(
                        factory,
                        "TEMP_REPLACE",
                        "2026-04-20",
                        other.formatted("800", "2026-06-01").replace(", 'cause': 'FAULT'", ""),
                        "connection.change-not-told"))
                .containsExactly("/change/cause");
        String change = desk.applied(factory, "TEMP_REPLACE", "2026-04-21", other.formatted("800", "2026-06-01"), "");
        desk.on("2026-04-21");
        new WorksOfAChange(desk, change, "2026-04-21")
                .replaced("AC_10_KV:1630:CABLE:THERE=1630", "1630", "HB-AGENT-TWO_PART-KV1_10");
        desk.work("CHANGE_EXECUTE", "{'effectiveOn': '2026-04-21'}");
        assertThat(desk.happened()).containsExactly(STATE, "premises.equipment-connected", CARRIED);
        desk.applied(factory, "TEMP_REPLACE_END", "2026-04-25", "'equipment': ['2#'], 'removed': ['9#']", "");
        desk.on("2026-04-25");
        desk.sealed("2026-04-25", true);
        assertThat(desk.happened()).containsExactly(STATE, "premises.equipment-disconnected", CARRIED);
        assertThat(desk.phases(factory, "9#")).isEqualTo("RUNNING 2026-04-21");
    }

    void increased() {
        String change = desk.applied(
                factory, "INCREASE", "2026-04-26", "'transformers': [{'name': '3#', 'capacityKva': '370'}]", "");
        desk.on("2026-04-26");
        new WorksOfAChange(desk, change, "2026-04-26")
                .built("AC_10_KV:2000:CABLE:THERE=1630", "2000", "HB-AGENT-TWO_PART-KV1_10");
        desk.execute("2026-04-26", "");
        assertThat(desk.happened()).containsExactly("premises.equipment-connected", TERMS, CARRIED);
        assertThat(desk.terms(factory)).isEqualTo("IN_FORCE 2026-04-26 2000 HB-AGENT-TWO_PART-KV1_10 CAPACITY  0.90");
    }

    void paidOtherwise() {
        String demand = "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '%s'";
        desk.refused(factory, "CHANGE_BASIC_MODE", "2026-06-01", demand.formatted("900"), "contract.mode-too-early");
        assertThat(faults(factory, "CHANGE_BASIC_MODE", "2026-06-01", demand.formatted("700"), "COUNTER"))
                .containsExactly(
                        "/change/contractDemandKw connection.change-demand-below-floor",
                        "/from contract.mode-too-early");
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
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED);
        desk.on("2026-07-02");
        desk.refused(factory, "CHANGE_DEMAND", "2026-07-20", "'contractDemandKw': '950'", "contract.demand-too-early");
        demandGivenUp();
        desk.applied(factory, "CHANGE_DEMAND", "2026-08-01", "'contractDemandKw': '950'", "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED);
        assertThat(desk.terms(factory))
                .isEqualTo("IN_FORCE 2026-08-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 950 0.90");
    }

    /** What was agreed from a month to come is taken back when its case goes back, to be carried out again, and with its application. */
    private void demandGivenUp() {
        String change = desk.applied(factory, "CHANGE_DEMAND", "2026-08-01", "'contractDemandKw': '990'", "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED);
        assertThat(desk.terms(factory)).contains("2026-08-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 990");
        desk.jumped(change, "CHANGE_EXECUTE").expect(200);
        assertThat(desk.terms(factory)).contains("2026-07-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 900");
        desk.work("CHANGE_EXECUTE", "{}");
        assertThat(desk.terms(factory)).contains("2026-08-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 990");
        desk.happened();
        assertThat(desk.cancelled(change).expect(200).text("/stage")).isEqualTo("CANCELLED");
        assertThat(desk.happened()).containsExactly("contract.terms-withdrawn", "connection.change-cancelled");
        assertThat(desk.terms(factory)).contains("2026-07-01 2000 HB-AGENT-TWO_PART-KV1_10 CONTRACT_DEMAND 900");
    }

    void otherwiseSupplied() {
        desk.on("2026-08-03");
        stand.settle();
        desk.refused(
                factory,
                "CHANGE_CATEGORY",
                "2026-08-03",
                "'category': 'LARGE_INDUSTRY', 'tariff': 'HB-AGENT-TWO_PART-KV1_10'",
                "connection.change-nothing-changes");
        String category = desk.applied(
                factory,
                "CHANGE_CATEGORY",
                "2026-08-03",
                "'category': 'COMMERCE', 'tariff': 'HB-AGENT-TWO_PART-KV1_10'",
                "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly("customer.account-recategorised", TERMS, CARRIED);
        stand.settle();
        assertThat(desk.happened()).containsExactly("metering.special-reading-asked");
        assertThat(desk.cancelled(category).expect(409).text("/code")).isEqualTo("connection.change-in-effect");
        assertThat(desk.jumped(category, "PLAN_APPROVE").expect(409).text("/code"))
                .isEqualTo("connection.change-in-effect");
        String higher = desk.applied(
                factory,
                "CHANGE_VOLTAGE",
                "2026-08-04",
                "'voltage': 'AC_35_KV', 'tariff': 'HB-AGENT-TWO_PART-KV35'",
                "");
        desk.on("2026-08-04");
        new WorksOfAChange(desk, higher, "2026-08-04", "CONTRACT_DEMAND", "0.85")
                .built("AC_35_KV:2000:CABLE", "2000", "HB-AGENT-TWO_PART-KV35");
        desk.execute("2026-08-04", "");
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED);
        assertThat(desk.terms(factory))
                .isEqualTo("IN_FORCE 2026-08-04 2000 HB-AGENT-TWO_PART-KV35 CONTRACT_DEMAND 950 0.85");
    }

    void splitAndMerged() {
        String meter = file.stocked("D420106201", Counting.REACTIVE);
        String change = desk.applied(
                factory,
                "SPLIT",
                "2026-08-17",
                "'equipment': ['3#'], 'capacityKva': '370', 'partBasicCharge': 'CAPACITY'",
                "");
        desk.on("2026-08-17");
        desk.metered(
                "2026-08-17",
                true,
                true,
                ", 'meter': '%s', 'readingTotal': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'"
                        .formatted(meter));
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
                        CARRIED);
        String part = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        assertThat(desk.terms(part)).isEqualTo("IN_FORCE 2026-08-17 370 HB-AGENT-TWO_PART-KV35 CAPACITY  0.85");
        desk.refused(
                factory, "MERGE", "2026-08-20", "'partner': '" + shop + "'", "connection.change-accounts-do-not-match");
        desk.unmetered(part, "2026-08-17", desk.points(part).getFirst());
        desk.applied(factory, "MERGE", "2026-08-20", "'partner': '" + part + "'", "");
        desk.on("2026-08-20");
        desk.metered(
                "2026-08-20", true, true, ", 'lastTotal': '7', 'lastReactiveForward': '0', 'lastReactiveReverse': '0'");
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "premises.equipment-disconnected",
                        "premises.equipment-connected",
                        "metering.metering-point-opened",
                        "metering.point-arranged",
                        "metering.point-ended",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        TERMS,
                        CARRIED);
        assertThat(desk.terms(factory)).startsWith("IN_FORCE 2026-08-20 2000 ");
    }

    void transferred() {
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
                        "metering.metering-point-opened",
                        "metering.point-arranged",
                        "metering.point-ended",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED);
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        // the main one, and the one without a meter that came by the merger
        List<String> follow = desk.points(next);
        assertThat(follow).hasSize(2);
        assertThat(desk.clerk()
                        .get("/v1/metering-points/" + follow.getLast() + "/arrangement")
                        .expect(200)
                        .at("/places/0/place/above")
                        .asText())
                .isEqualTo(follow.getFirst());
        assertThat(desk.terms(next)).startsWith("IN_FORCE 2026-08-25 2000 HB-AGENT-TWO_PART-KV35");
        desk.refused(factory, "CLOSE", "2026-08-25", "", "connection.change-account-unknown");
    }
}
