package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that people open in a spreadsheet: whole files, and that nothing which somebody told us is calculated there. */
abstract class DownloadingTables {
    private static final String DAYS = "?from=2026-03-01&to=2026-04-01";
    private static final String HOME = """
            {'process': 'LV_RES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'PERSON', 'name': '孙文', 'phone': '1371234500%1$s',
               'certificate': {'type': '02', 'number': 'E9000010%1$s'}},
             'supply': {'address': '湖北省武汉市武昌区中北路9%1$s号', 'category': 'RESIDENTIAL', 'voltage': 'AC_220_V', 'capacityKva': '%2$s'}}""";

    protected abstract Stand stand(Path folder, Instant begin);

    /** One application is accepted and its survey taken in hand, one is given up: eight and six kilovolt-amperes were asked for, six are lost. */
    @Test
    void statistics_are_told_in_whole_files(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http clerk = branch.staff("acceptance-clerk");
            String lost = branch.apply(clerk, HOME.formatted("1", "6"));
            clerk.command(lost, "cancel", "{'reason': '客户撤回'}").expect(200);
            String home = branch.apply(clerk, HOME.formatted("2", "8"));
            branch.handIn(clerk, home, "ID_DOCUMENT", false);
            branch.handIn(clerk, home, "PROPERTY_PROOF", false);
            branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
            Http surveyor = branch.staff("customer-manager");
            surveyor.command("/v1/tasks/" + branch.ready(surveyor, "SURVEY"), "claim", "{}")
                    .expect(200);

            Http manager = branch.staff("business-manager");
            assertThat(manager.get("/v1/process-statistics/cases.csv" + DAYS)
                            .expect(200)
                            .table())
                    .isEqualTo("""
                            unit,process,type,started,completed,cancelled,running,cycle_p50,cycle_p90,cycle_p99,late,applied_kva,connected_kva,lost_kva
                            /42/4201/420106,LV_RES_NEW,,2,0,1,1,0,0,0,0,14,0,6
                            """);
            assertThat(manager.get("/v1/process-statistics/staff.csv" + DAYS)
                            .expect(200)
                            .table())
                    .isEqualTo("""
                            login,done,late,open
                            acceptance-clerk.hubei,1,0,0
                            customer-manager.hubei,0,0,1
                            """);
            assertThat(manager.get("/v1/process-statistics/steps.csv" + DAYS)
                            .expect(200)
                            .table()
                            .lines()
                            .filter(line -> line.contains(",ACCEPT,") || line.contains(",SURVEY,")))
                    .containsExactly(
                            "/42/4201/420106,LV_RES_NEW,,ACCEPT,1,0,0,0,0,0,0,0,0,0,0,0,0,0,false",
                            "/42/4201/420106,LV_RES_NEW,,SURVEY,0,0,0,0,0,0,0,0,0,0,0,1,0,0,false");
            clerk.get("/v1/process-statistics/staff.csv" + DAYS).expect(403);
        }
    }

    /** Lines of a file of readings that were turned away say what its sender wrote: a formula stays a text. */
    @Test
    void what_somebody_sent_is_not_calculated(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Http team = new Connecting(stand).staff("metering-team");
            String file = "/v1/meter-data-files/"
                    + team.upload("/v1/meter-data-streams", "text/csv", """
                                    meter,at,ACTIVE_IMPORT
                                    =1+1,2026-01-28,9
                                    @电表,2026-01-28,9
                                    """)
                            .expect(200)
                            .text("/digest");
            assertThat(team.get(file + "/rejected-lines")
                            .expect(200)
                            .table()
                            .lines()
                            .map(line -> line.replaceAll("^([0-9]+),[a-z.-]+,MET-[0-9]+,.*,(\".*\")$", "$1 $2")))
                    .containsExactly(
                            "line,code,rule,detail,content", "2 \"'=1+1,2026-01-28,9\"", "3 \"'@电表,2026-01-28,9\"");
        }
    }
}
