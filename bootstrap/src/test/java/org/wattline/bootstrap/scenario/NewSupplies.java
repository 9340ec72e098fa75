package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.application.connection.temporary.AnnouncingEnds;
import org.wattline.application.connection.temporary.EndingTemporarySupplies;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** New connections of every low-voltage kind, from the application to the energised account: a shop, a pile, a building site, a roof. */
final class NewSupplies {
    private static final String DAY = "2026-01-04";

    /** Everything that comes into being with the first connection of a customer, in order. */
    private static final List<String> ENERGISED = List.of(
            "connection.step-completed",
            "customer.customer-registered",
            "premises.premises-registered",
            "customer.account-opened",
            "contract.contract-signed",
            "connection.customer-energised",
            "metering.metering-point-opened",
            "metering.meter-state-changed",
            "metering.meter-installed");

    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;
    private static final String PERIODS =
            ", 'readingTotal': '0', 'readingSharp': '0', 'readingPeak': '0', 'readingFlat': '0', 'readingValley': '0'";

    private final Map<String, String> accounts = new TreeMap<>();
    private int count;
    private String temporary = "";

    NewSupplies(Stand stand, Connecting branch, ChangeDesk desk, OnFile file) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.file = file;
    }

    /** What is applied for, and what its contract says. */
    private record Wanted(
            String process,
            String category,
            String voltage,
            int kva,
            List<String> papers,
            boolean planned,
            String signed) {}

    void shop() {
        JsonNode made = supplied(new Wanted(
                "LV_NONRES_NEW",
                "COMMERCE",
                "AC_380_V",
                60,
                List.of("QUALIFICATION", "PROPERTY_PROOF"),
                true,
                "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true', 'scheme': 'SINGLE'"));
        assertThat(contract(made)).isEqualTo("LOW_VOLTAGE IN_FORCE 60 HB-AGENT-SINGLE-LT1KV");
    }

    void pile() {
        JsonNode made = supplied(new Wanted(
                "EVSE_NEW",
                "COMMERCE",
                "AC_220_V",
                7,
                List.of("ID_DOCUMENT", "PARKING_PROOF", "PROPERTY_CONSENT"),
                false,
                "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true'"));
        assertThat(contract(made)).isEqualTo("LOW_VOLTAGE IN_FORCE 7 HB-AGENT-SINGLE-LT1KV");
    }

    /** Supplied until a day. */
    void building() {
        energisedUntil("2026-10-01");
    }

    /** Supplied until a day: extended once, then closed by the company on its day. */
    void site() {
        String account = energisedUntil("2026-02-01");
        stand.settle();
        assertThat(desk.happened())
                .filteredOn(type -> type.contains("temporary"))
                .containsExactly("connection.temporary-supply-begun");
        assertThat(desk.refused(account, "TEMP_EXTEND", DAY, "'until': '2026-02-01'", "connection.change-not-later"))
                .containsExactly("/change/until");
        desk.refused(account, "TEMP_EXTEND", DAY, "'until': '2029-02-01'", "connection.change-too-long");
        String change = desk.applied(account, "TEMP_EXTEND", DAY, "'until': '2026-11-12'", "");
        desk.decided(true);
        desk.filed();
        assertThat(desk.happened())
                .containsExactly(
                        "connection.temporary-supply-extended",
                        "connection.change-carried-out",
                        "connection.change-completed");
        assertThat(desk.effects(change)).containsExactly("UNTIL 2026-02-01 -> 2026-11-12");
        temporary = account;
    }

    /** On the day after the last, the closing is open: the meter is taken down, and the account closed. */
    void siteClosed() {
        announced();
        desk.on("2026-11-11");
        desk.marked();
        assertThat(night()).isEmpty();
        desk.on("2026-11-12");
        assertThat(night()).containsExactly("connection.change-submitted", "connection.temporary-supply-ended");
        assertThat(night()).isEmpty();
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        desk.metered("2026-11-12", false, false, ", " + Counting.last(900));
        assertThat(desk.happened()).contains("contract.contract-terminated", "customer.account-closed");
        desk.refused(
                temporary, "TEMP_EXTEND", "2026-11-12", "'until': '2027-01-01'", "connection.change-account-unknown");
    }

    /** Thirty days before, the customer is told of the last day, once. */
    private void announced() {
        desk.on("2026-10-12");
        desk.marked();
        assertThat(job(AnnouncingEnds.KIND)).isEmpty();
        desk.on("2026-10-13");
        assertThat(job(AnnouncingEnds.KIND)).containsExactly("connection.temporary-supply-ending");
        assertThat(job(AnnouncingEnds.KIND)).isEmpty();
        stand.sendMessages();
        assertThat(stand.providers().phones().orElseThrow().delivered())
                .filteredOn(sms -> sms.template().equals("SMS_202601030"))
                .extracting(SmsSimulator.Delivered::values)
                .containsExactly(Map.of("account", temporary, "day", "2026-11-12"));
    }

    private List<String> night() {
        return job(EndingTemporarySupplies.KIND);
    }

    /** @return what the job did */
    private List<String> job(String kind) {
        stand.server().part(Jobs.class).submit(Caller.system("test"), kind, Map.of());
        stand.settle();
        return desk.happened().stream()
                .filter(type -> type.startsWith("connection."))
                .toList();
    }

    /** @return number of its account */
    private String energisedUntil(String until) {
        JsonNode made = supplied(new Wanted(
                "TEMP_NEW",
                "COMMERCE",
                "AC_380_V",
                80,
                List.of("QUALIFICATION", "SITE_PERMIT"),
                true,
                "'contractType': 'TEMPORARY', 'temporaryUntil': '%s', 'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true', 'scheme': 'SINGLE'"
                        .formatted(until)));
        assertThat(contract(made)).isEqualTo("TEMPORARY IN_FORCE 80 HB-AGENT-SINGLE-LT1KV");
        return made.path("accountNo").asText();
    }

    void roof() {
        JsonNode made = supplied(
                new Wanted(
                        "PV_NEW",
                        "COMMERCE",
                        "AC_380_V",
                        30,
                        List.of("ID_DOCUMENT", "PROPERTY_PROOF"),
                        true,
                        "'contractType': 'GENERATION', 'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true', 'scheme': 'SINGLE', 'plantKw': '20', 'plantTariff': 'HB-PV-SURPLUS'"));
        assertThat(contract(made)).isEqualTo("GENERATION IN_FORCE 30 HB-AGENT-SINGLE-LT1KV");
    }

    /** The accounts that were opened, by the number of the meter. */
    Map<String, String> accounts() {
        return accounts;
    }

    /** @return what came into being */
    private JsonNode supplied(Wanted wanted) {
        count++;
        String application = branch.apply(desk.clerk(), """
                {'process': '%s', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'PERSON', 'name': '周明', 'phone': '1390000020%d',
                   'certificate': {'type': '05', 'number': 'E8000000%d'}},
                 'supply': {'address': '湖北省武汉市武昌区东湖路%d号', 'category': '%s', 'voltage': '%s', 'capacityKva': '%d'}}""".formatted(
                        wanted.process, count, count, count, wanted.category, wanted.voltage, wanted.kva));
        for (String paper : wanted.papers) branch.handIn(desk.clerk(), application, paper, false);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        if (wanted.planned) desk.work("SURVEY_DISPATCH", "{}");
        surveyed(wanted, application);
        desk.work("SURVEY", "{'visitedOn': '%s', 'area': 'A420106-001'}".formatted(DAY));
        if (wanted.planned) desk.work("PLAN_REPLY", "{'planNo': 'P-%d', 'repliedOn': '%s'}".formatted(count, DAY));
        SigningBeforeSupply signing = new SigningBeforeSupply(desk.clerk(), application);
        signing.onPaper(signing.wanted(wanted.signed, "2031-01-01"));
        desk.work("CONTRACT_SIGN", "{'signedOn': '%s', 'signature': 'PAPER', %s}".formatted(DAY, wanted.signed));
        installed("D42010630" + count, wanted.signed.contains("plantKw"));
        desk.work("INFO_ARCHIVE", "{}");
        desk.work("ARCHIVE", "{}");
        Http.Answer filed = desk.clerk().get(application).expect(200);
        assertThat(filed.text("/stage")).isEqualTo("COMPLETED");
        signing.begun(filed.text("/result/accountNo"));
        accounts.put("D42010630" + count, filed.text("/result/accountNo"));
        return filed.at("/result");
    }

    /** A shop of 60 kVA needs none; all others are refused what their survey lacks, by name. */
    private void surveyed(Wanted wanted, String application) {
        if (wanted.process.equals("LV_NONRES_NEW")) return;
        String task = "/v1/tasks/" + branch.ready(desk.clerk(), "SURVEY");
        desk.clerk().command(task, "claim", "{}").expect(200);
        assertThat(desk.clerk()
                        .command(
                                task, "complete", "{'form': {'visitedOn': '%s', 'area': 'A420106-001'}}".formatted(DAY))
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("surveyPhotos", "surveyPosition")
                .matches(problem -> problem.contains("surveyLoadKw") != wanted.process.equals("PV_NEW"));
        desk.clerk().command(task, "release", "{}").expect(200);
        SurveyedSite.noted(desk.clerk(), branch.staff("customer-manager"), application, DAY);
    }

    /** A meter that cannot tell the periods apart, or what is fed in, is refused with all that it lacks. */
    private void installed(String meter, boolean plant) {
        String sheet = "{'meter': '%s', 'energisedAt': '%s'%s}";
        String now = stand.clock().now().toString();
        Http team = desk.clerk();
        String task = "/v1/tasks/" + branch.ready(team, "METER_INSTALL");
        team.command(task, "claim", "{}").expect(200);
        Http.Answer refused = team.command(
                        task,
                        "complete",
                        "{'form': " + sheet.formatted(file.stocked(meter + "9"), now, ", 'readingTotal': '0'") + "}")
                .expect(422);
        assertThat(refused.text("/code")).isEqualTo("connection.meters-lack-registers");
        assertThat(refused.text("/title"))
                .endsWith(meter
                        + "9: ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY"
                        + (plant ? ", ACTIVE_EXPORT" : ""));
        String counted = plant ? file.stocked(meter, Counting.BOTH_WAYS) : file.stocked(meter, Counting.PERIODS);
        desk.marked();
        team.command(
                        task,
                        "complete",
                        "{'form': "
                                + sheet.formatted(counted, now, PERIODS + (plant ? ", 'readingExport': '0'" : ""))
                                + "}")
                .expect(200);
        assertThat(desk.happened()).isEqualTo(ENERGISED);
    }

    private String contract(JsonNode made) {
        JsonNode contract = desk.clerk()
                .get("/v1/accounts/" + made.path("accountNo").asText() + "/contracts")
                .expect(200)
                .at("/items/0");
        JsonNode agreed = contract.at("/terms/0/agreed");
        return String.join(
                " ",
                contract.path("type").asText(),
                contract.path("state").asText(),
                agreed.path("capacityKva").asText(),
                agreed.path("tariff").asText());
    }
}
