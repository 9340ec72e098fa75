package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * A row of every table that a case's history vouches for is changed by hand, behind everybody's back, and all of it is found by REST. On
 * PostgreSQL only, as nobody gets at what is kept in memory.
 */
class PlantedEditsOnPostgresScenario {
    private static final String OF_FEE = "(select f.application_no from connection_fee f where f.no = fee_no)";

    /** The tables of a connection, a column of theirs, and what it is changed to. */
    private static final Map<String, String> EDITS = Map.ofEntries(
            Map.entry("connection_application", "sources = 1 where no"),
            Map.entry("application_document", "file_name = 'other.pdf' where place = 1 and application_no"),
            Map.entry("supply_plan", "content = content || '{\"x\": \"y\"}' where number = 1 and application_no"),
            Map.entry("supply_plan_approval", "opinion = 'forged' where number = 3 and level = 1 and application_no"),
            Map.entry(
                    "inspection",
                    "findings = findings || '{\"x\": \"PASS\"}' where kind = 'COMPLETION' and round = 1 and application_no"),
            Map.entry("inspection_defect", "severity = 'CRITICAL' where application_no"),
            Map.entry("survey_entry", "device = 'PAD-09' where number = 1 and application_no"),
            Map.entry("connection_fee", "amount_cny = amount_cny + 1 where application_no"),
            Map.entry("connection_fee_receipt", "channel = 'WECHAT_PAY' where " + OF_FEE),
            Map.entry("connection_fee_relief", "legal_basis = 'forged' where place = 2 and " + OF_FEE),
            Map.entry("commitment_letter", "due = due + 365 where application_no"),
            Map.entry("prepared_contract", "type = 'WHOLESALE' where application_no"));

    /** Of the papers that were signed for a case: {@code %s} is which. */
    private static final List<String> PAPERS = List.of(
            "update contract_document set signed_on = signed_on - 1, until_day = until_day + 365 where %s",
            "update contract_signature set signed_by = 'forged' where party = 'CUSTOMER' and document_id in (select id from contract_document where %s)");

    @Test
    void whatever_is_changed_by_hand_in_the_records_of_a_case_is_told(@TempDir Path folder) {
        try (Stand stand = Stand.onPostgres(folder, Instant.parse("2025-11-10T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String application = ConnectingFactory.applied(branch, 2);
            ConnectingFactory.drafted(
                    branch,
                    application,
                    2,
                    "HIGH_SUPPLY_HIGH_METERED",
                    ", 'transformers': '1#:1000; 2#:250', 'feeApplies': 'true', 'feeds': '%s'"
                            .formatted(FactoryFee.FEEDS));
            FactoryFee.inParts(branch, application);
            ConnectingFactory.built(stand, branch, application);
            new SigningBeforeSupply(branch.staff("contract-clerk"), application).onPaper("{'to': '2030-12-20'}");
            String no = application.substring(application.lastIndexOf('/') + 1);
            Http manager = branch.staff("business-manager");
            String proof = "/v1/process-instances/" + no + "/verification";
            assertThat(manager.get(proof).expect(200).text("/intact")).isEqualTo("true");

            papersForged(
                    stand,
                    "contract_no in (select contract_no from prepared_contract where application_no = '%s')"
                            .formatted(no));
            EDITS.forEach((table, edit) -> stand.plant("update %s set %s = '%s'".formatted(table, edit, no)));

            Http.Answer found = manager.get(proof).expect(200);
            assertThat(found.text("/intact")).isEqualTo("false");
            assertThat(found.at("/findings").findValuesAsText("kind")).containsOnly("RECORD_CHANGED");
            List<String> records = found.at("/findings").findValuesAsText("record");
            assertThat(records.stream().map(each -> each.replaceAll(" [^:]*:", ":")))
                    .containsExactlyInAnyOrder(
                            "connection_application: sources",
                            "application_document: file_name",
                            "supply_plan: content",
                            "supply_plan_approval: opinion",
                            "inspection: findings",
                            "inspection_defect: severity",
                            "inspection_defect: severity",
                            "survey_entry: device",
                            "connection_fee: amount_cny",
                            "connection_fee_receipt: channel",
                            "connection_fee_relief: legal_basis",
                            "commitment_letter: due",
                            "prepared_contract: type",
                            "contract_document: signed_on, until_day",
                            "contract_signature: signed_by");
            stand.at(Instant.parse("2026-03-02T01:00:00Z"));
            ChangeDesk desk = new ChangeDesk(stand, branch);
            OnFile file = new OnFile(stand);
            ofAChange(stand, desk, file, manager);
            String change = desk.applied(
                    LimitsOfCases.factory(file),
                    "SUSPEND",
                    "2026-03-23",
                    "'equipment': ['2#'], 'until': '2026-04-30'",
                    "");
            String other = change.substring(change.lastIndexOf('/') + 1);
            String proofOfChange = "/v1/process-instances/" + other + "/verification";
            assertThat(manager.get(proofOfChange).expect(200).text("/intact")).isEqualTo("true");
            stand.plant("update change_application set asked = asked || '{\"from\": \"2026-03-05\"}' where no = '"
                    + other + "'");
            assertThat(manager.get(proofOfChange).expect(200).at("/findings").findValuesAsText("record"))
                    .containsExactly("change_application: asked");
            assertThat(SealedDays.problems(stand, manager))
                    .anySatisfy(each -> assertThat(each).contains("sources"));
        }
    }

    /** What is signed for a change, and the numbers that were set aside for what comes into being. */
    private static void ofAChange(Stand stand, ChangeDesk desk, OnFile file, Http manager) {
        String home = file.customer(
                UseCategory.RESIDENTIAL,
                ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        String change = desk.applied(
                home,
                "TRANSFER",
                "2026-03-02",
                "",
                "'kind': 'PERSON', 'name': '宋庆龄', 'certificate': {'type': '05', 'number': 'E90000777'}, 'phone': '13800000777'");
        new SigningBeforeChange(desk.branch().staff("contract-clerk"), change).onPaper();
        String no = change.substring(change.lastIndexOf('/') + 1);
        String proof = "/v1/process-instances/" + no + "/verification";
        assertThat(manager.get(proof).expect(200).text("/intact")).isEqualTo("true");
        papersForged(stand, "change_no = '%s'".formatted(no));
        stand.plant("update successor_numbers set account_no = '%s' where application_no = '%s'".formatted(home, no));
        assertThat(manager.get(proof).expect(200).at("/findings").findValuesAsText("record").stream()
                        .map(each -> each.replaceAll(" [^:]*:", ":")))
                .containsExactlyInAnyOrder(
                        "contract_document: signed_on",
                        "contract_signature: signed_by",
                        "successor_numbers: account_no");
    }

    private static void papersForged(Stand stand, String which) {
        PAPERS.forEach(edit -> stand.plant(edit.formatted(which)));
    }
}
