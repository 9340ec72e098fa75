package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.wattline.application.connection.change.EndingTimedChanges;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** Works change hands while a transformer of theirs is sealed or stood in for: the agreed end is that of the new account. */
final class EndsAfterTransfer {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String STATE = "premises.equipment-state-changed";
    private static final String OWNER =
            "'kind': 'PERSON', 'name': '%1$s', 'phone': '139000000%2$s', 'certificate': {'type': '05', 'number': 'E777777%2$s'}";

    private final Stand stand;
    private final ChangeDesk desk;

    EndsAfterTransfer(Stand stand, ChangeDesk desk) {
        this.stand = stand;
        this.desk = desk;
    }

    void suspended(String works) {
        desk.on("2026-02-02");
        String change = desk.applied(works, "SUSPEND", "2026-02-09", "'equipment': ['2#'], 'until': '2026-07-01'", "");
        desk.on("2026-02-09");
        desk.sealed("2026-02-09", false);
        String next = transferred(works, "2026-03-02", "李白", "61");
        assertThat(desk.phases(next, "2#")).isEqualTo("SUSPENDED 2026-03-02");
        desk.on("2026-06-30");
        assertThat(night()).isEmpty();
        desk.on("2026-07-01");
        assertThat(night()).containsExactly(STATE, "connection.change-expired");
        assertThat(night()).isEmpty();
        assertThat(desk.phases(next, "2#")).isEqualTo("SUSPENDED 2026-03-02 RUNNING 2026-07-01");
        assertThat(desk.clerk().get(change).expect(200).body().hasNonNull("expiresOn"))
                .isFalse();
        // 142 days to 1 July, at two accounts; 43 more are 185
        desk.refused(
                next,
                "SUSPEND",
                "2026-08-03",
                "'equipment': ['2#'], 'until': '2026-09-15'",
                "connection.change-yearly-cap");
    }

    /** Who took over the first works applies with another certificate for the second ones. */
    void known(String works) {
        String same = OWNER.formatted("李白", "61").replace("E77777761", "E77777769");
        String asked = ChangeDesk.body(works, "TRANSFER", "2026-08-03", "", same);
        assertThat(desk.clerk()
                        .post("/v1/change-applications", asked)
                        .expect(409)
                        .text("/code"))
                .isEqualTo("customer.duplicates-likely");
        desk.clerk()
                .post(
                        "/v1/change-applications?dryRun=true",
                        asked.substring(0, asked.length() - 1) + ", 'notDuplicateBecause': '父子同名'}")
                .expect(200, 201);
    }

    void replaced(String works) {
        desk.on("2026-08-03");
        String change = desk.applied(
                works,
                "TEMP_REPLACE",
                "2026-08-03",
                "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '800'}], 'until': '2026-09-01', 'cause': 'FAULT'",
                "");
        new WorksOfAChange(desk, change, "2026-08-03")
                .replaced("AC_10_KV:1630:CABLE:THERE=1630", "1630", "HB-AGENT-TWO_PART-KV1_10");
        desk.work("CHANGE_EXECUTE", "{'effectiveOn': '2026-08-03'}");
        String next = transferred(works, "2026-08-10", "杜甫", "62");
        assertThat(desk.phases(next, "2#")).isEqualTo("REPLACED 2026-08-10");
        desk.on("2026-09-01");
        assertThat(night()).containsExactly("connection.change-submitted");
        assertThat(night()).isEmpty();
        String end = "/v1/change-applications/"
                + desk.clerk()
                        .get("/v1/change-applications?accountNo=" + next)
                        .expect(200)
                        .at("/items/0/changeNo")
                        .asText();
        desk.about(end);
        desk.documented(end);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        desk.marked();
        desk.sealed("2026-09-01", true);
        assertThat(desk.happened()).containsExactly(STATE, "premises.equipment-disconnected", CARRIED);
        assertThat(desk.phases(next, "2#")).isEqualTo("REPLACED 2026-08-10 RUNNING 2026-09-01");
        assertThat(night()).isEmpty();
        assertThat(desk.clerk().get(change).expect(200).body().hasNonNull("expiresOn"))
                .isFalse();
    }

    /** @return the account that follows */
    private String transferred(String works, String day, String name, String passport) {
        desk.on(day);
        String change = desk.applied(works, "TRANSFER", day, "", OWNER.formatted(name, passport));
        desk.metered(day, false, true, ", 'lastTotal': '90', 'lastReactiveForward': '9', 'lastReactiveReverse': '0'");
        desk.happened();
        return desk.clerk().get(change).expect(200).text("/openedAccountNo");
    }

    private List<String> night() {
        desk.marked();
        stand.server().part(Jobs.class).submit(Caller.system("test"), EndingTimedChanges.KIND, Map.of());
        stand.settle();
        return desk.happened().stream()
                .filter(type -> !type.startsWith("billing."))
                .toList();
    }
}
