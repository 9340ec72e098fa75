package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.application.connection.change.AnnouncingChangeEnds;
import org.wattline.application.connection.change.EndingTimedChanges;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** What was agreed for a time is announced, and on its day the company itself applies for its end, until it has ended. */
final class EndsOfTimedChanges {
    private static final String SUBMITTED = "connection.change-submitted";
    private static final String CARRIED = "connection.change-carried-out";
    private static final String STATE = "premises.equipment-state-changed";

    private final Stand stand;
    private final ChangeDesk desk;
    private final OnFile file;
    private final String account;

    EndsOfTimedChanges(Stand stand, ChangeDesk desk, OnFile file, String account) {
        this.stand = stand;
        this.desk = desk;
        this.file = file;
        this.account = account;
    }

    /** Told once a week before; an end that somebody cancels is applied for again. */
    void replacement() {
        desk.on("2026-10-12");
        night();
        String change = desk.applied(
                account,
                "TEMP_REPLACE",
                "2026-10-12",
                "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '800'}], 'until': '2026-11-10', 'cause': 'FAULT'",
                "");
        new WorksOfAChange(desk, change, "2026-10-12")
                .replaced("AC_10_KV:1630:CABLE:THERE=1630", "1630", "HB-AGENT-TWO_PART-KV1_10");
        desk.work("CHANGE_EXECUTE", "{'effectiveOn': '2026-10-12'}");
        desk.filed();
        assertThat(desk.clerk().get(change).expect(200).text("/expiresOn")).isEqualTo("2026-11-10");
        desk.on("2026-11-02");
        desk.marked();
        assertThat(announcing()).isEmpty();
        desk.on("2026-11-03");
        assertThat(announcing()).containsExactly("connection.change-ending");
        assertThat(announcing()).isEmpty();
        stand.sendMessages();
        assertThat(stand.providers().phones().orElseThrow().delivered())
                .filteredOn(sms -> sms.template().equals("SMS_202601031"))
                .extracting(SmsSimulator.Delivered::values)
                .containsExactly(Map.of(
                        "account",
                        account,
                        "application",
                        change.substring(change.lastIndexOf('/') + 1),
                        "day",
                        "2026-11-10"));
        desk.on("2026-11-09");
        assertThat(night()).isEmpty();
        desk.on("2026-11-10");
        assertThat(night()).containsExactly(SUBMITTED);
        assertThat(night()).isEmpty();
        desk.cancelled(opened()).expect(200);
        assertThat(night()).containsExactly("connection.change-cancelled", SUBMITTED);
        desk.documented(opened());
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        desk.sealed("2026-11-10", true);
        assertThat(desk.happened())
                .containsExactly("connection.document-handed-in", STATE, "premises.equipment-disconnected", CARRIED);
        assertThat(desk.phases(account, "2#")).isEqualTo("RUNNING 2026-01-01 REPLACED 2026-10-12 RUNNING 2026-11-10");
        over(change);
    }

    /** What the customer ended in time is asked about once more, and no longer watched then. */
    void removal() {
        desk.on("2026-11-11");
        String change = desk.applied(account, "TEMP_REMOVE", "2026-11-11", "'until': '2026-12-01'", "");
        desk.metered(
                "2026-11-11",
                false,
                false,
                ", 'lastTotal': '10', 'lastReactiveForward': '1', 'lastReactiveReverse': '0'");
        desk.filed();
        desk.applied(account, "TEMP_REMOVE_END", "2026-11-20", "", "");
        desk.on("2026-11-20");
        desk.metered(
                "2026-11-20",
                false,
                false,
                ", 'meter': '%s', 'readingTotal': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'"
                        .formatted(file.stocked("D420106902", Counting.REACTIVE)));
        desk.filed();
        assertThat(desk.hanging(account)).containsOnlyKeys("D420106902");
        desk.on("2026-12-01");
        over(change);
    }

    private void over(String change) {
        desk.marked();
        assertThat(night()).isEmpty();
        assertThat(desk.clerk().get(change).expect(200).body().hasNonNull("expiresOn"))
                .isFalse();
    }

    /** The application that the company opened. */
    private String opened() {
        return "/v1/change-applications/"
                + desk.clerk()
                        .get("/v1/change-applications?accountNo=" + account)
                        .expect(200)
                        .at("/items/0/changeNo")
                        .asText();
    }

    private List<String> announcing() {
        return job(AnnouncingChangeEnds.KIND);
    }

    private List<String> night() {
        return job(EndingTimedChanges.KIND);
    }

    private List<String> job(String kind) {
        stand.server().part(Jobs.class).submit(Caller.system("test"), kind, Map.of());
        stand.settle();
        return desk.happened();
    }
}
