package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.connection.alert.WatchingWorks;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/** An inspection that takes too long, a defect that nobody corrects, a plan and what others confirmed that come to their end: each is told once to the people of the case. */
abstract class AlertsOfWorks {
    private static final String DAY = "2026-01-06";
    private static final String TARIFF = "HB-AGENT-TWO_PART-KV1_10";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void days_of_works_are_told_once(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-06T01:00:00Z"));
        ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
        String works = new OnFile(stand)
                .customer(
                        UseCategory.LARGE_INDUSTRY,
                        ChangingSupply.agreed(1000, VoltageLevel.AC_10_KV, TARIFF, BasicChargeMode.CAPACITY, "0.90"),
                        Map.of("1#", 1000),
                        Counting.REACTIVE);
        String change =
                desk.applied(works, "INCREASE", DAY, "'transformers': [{'name': '2#', 'capacityKva': '1000'}]", "");
        WorksOfAChange way = new WorksOfAChange(desk, change, DAY);
        way.surveyed("05", false);
        way.planned("AC_10_KV:2000:CABLE:THERE=1000", "2000", TARIFF, false);
        desk.work("COMPLETION_REPORT", "{'reportedOn': '%s'}".formatted(DAY));
        Http inspector = desk.branch().staff("inspector");
        String round = new InspectingFactory(desk.branch(), change).begun(inspector, "COMPLETION");
        String due = inspector.get(round).expect(200).text("/due");
        String legal = inspector.get(round).expect(200).text("/legal");
        String no = change.substring(change.lastIndexOf('/') + 1);
        desk.marked();

        assertThat(on(stand, desk, due)).isEmpty();
        assertThat(on(stand, desk, "2026-02-10"))
                .containsExactly("connection.inspection-late", "connection.inspection-over-law");
        assertThat(on(stand, desk, "2026-02-11")).isEmpty();
        inspector
                .command(round, "conclude", """
                        {'findings': [%s], 'defects': [{'item': 'CI-TESTS', 'text': '试验报告缺失', 'severity': 'MAJOR',
                         'deadline': '2026-02-20'}]}""".formatted(
                                InspectingFactory.findings(inspector, "COMPLETION", "CI-TESTS")))
                .expect(200);
        desk.marked();
        assertThat(on(stand, desk, "2026-02-20")).isEmpty();
        assertThat(on(stand, desk, "2026-02-21")).containsExactly("connection.defect-overdue");
        assertThat(on(stand, desk, "2026-12-06")).isEmpty();
        assertThat(on(stand, desk, "2026-12-07")).containsExactly("connection.plan-ending");
        assertThat(on(stand, desk, "2027-01-06")).containsExactly("connection.plan-ended");
        assertThat(on(stand, desk, "2027-01-07")).isEmpty();

        JsonNode told = desk.clerk().get("/v1/staff-messages").expect(200).at("/items");
        assertThat(told.toString())
                .contains(
                        no + " 的检验 COMPLETION-1 已超过承诺时限 " + due,
                        no + " 的检验 COMPLETION-1 已超过法定时限 " + legal,
                        no + " 的缺陷 COMPLETION/1 整改期限 2026-02-20 已过，尚未报告整改",
                        no + " 的供电方案（第 1 版）自 2027-01-06 起失效，需要时请办理延期",
                        no + " 的供电方案（第 1 版）已于 2027-01-06 失效");
        stand.close();
    }

    /** The simulator of those who confirm lives by the machine's time: its answer says until when it counts. */
    @Test
    void the_end_of_what_was_confirmed_is_told_once_before_it_and_once_at_it(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-01-06T01:00:00Z"))) {
            ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            String works = new OnFile(stand)
                    .customer(
                            UseCategory.LARGE_INDUSTRY,
                            ChangingSupply.agreed(
                                    1000, VoltageLevel.AC_10_KV, TARIFF, BasicChargeMode.CAPACITY, "0.90"),
                            Map.of("1#", 1000),
                            Counting.REACTIVE);
            String change =
                    desk.applied(works, "INCREASE", DAY, "'transformers': [{'name': '2#', 'capacityKva': '1000'}]", "");
            desk.clerk()
                    .post(change + "/consents", "{'kind': 'IDENTITY', 'how': 'signed form'}")
                    .expect(201);
            LocalDate until = LocalDate.parse(desk.clerk()
                    .post(change + "/evidence", "{'kind': 'IDENTITY'}")
                    .expect(201)
                    .text("/validUntil"));
            assertThat(evidence(stand, desk, until.minusDays(15))).isEmpty();
            assertThat(evidence(stand, desk, until.minusDays(14))).containsExactly("connection.evidence-ending");
            assertThat(evidence(stand, desk, until.minusDays(1))).isEmpty();
            assertThat(evidence(stand, desk, until)).containsExactly("connection.evidence-ended");
            assertThat(evidence(stand, desk, until.plusDays(1))).isEmpty();
            String no = change.substring(change.lastIndexOf('/') + 1);
            assertThat(desk.clerk()
                            .get("/v1/staff-messages")
                            .expect(200)
                            .at("/items")
                            .findValuesAsText("text"))
                    .contains(
                            no + " 的核验结果 IDENTITY 自 " + until + " 起失效，需要时请重新核验",
                            no + " 的核验结果 IDENTITY 已于 " + until + " 失效");
        }
    }

    private static List<String> evidence(Stand stand, ChangeDesk desk, LocalDate day) {
        return on(stand, desk, day.toString()).stream()
                .filter(type -> type.contains("evidence"))
                .toList();
    }

    /** @return what the night's job told */
    private static List<String> on(Stand stand, ChangeDesk desk, String day) {
        desk.on(day);
        desk.happened();
        stand.server().part(Jobs.class).submit(Caller.system("test"), WatchingWorks.KIND, Map.of());
        stand.settle();
        return desk.happened();
    }
}
