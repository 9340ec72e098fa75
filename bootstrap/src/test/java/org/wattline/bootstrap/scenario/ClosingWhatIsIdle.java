package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.application.connection.idle.WatchingIdleAccounts;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * Homes at which nothing was used for six months: told once, closed by an application of the office, used again in time, or closed by an application
 * of the company itself once it decides so. By REST on a whole server.
 */
abstract class ClosingWhatIsIdle {
    private static final String ALL = "/v1/idle-accounts";
    private static final String IDLE = "connection.account-idle";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void homes_without_use_are_found_told_once_and_closed(@TempDir Path folder) throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2026-01-05T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            OnFile file = new OnFile(stand);
            String empty = home(file);
            String lived = home(file);
            String known = home(file);
            String back = home(file);
            String left = home(file);
            desk.on("2026-02-01");
            read(branch, "2026-02-01", 0, 20, 0, 0, 0);
            desk.on("2026-07-01");
            read(branch, "2026-07-01", 0, 100, 0, 0, 0);
            desk.on("2026-07-04");
            desk.marked();
            assertThat(watched(stand, desk))
                    .as("what is due is not proved by readings yet")
                    .isEmpty();
            desk.on("2026-07-05");
            desk.applied(known, "RENAME", "2026-07-05", "", "'name': '孙中山'");
            assertThat(watched(stand, desk)).containsExactly(IDLE, IDLE, IDLE);
            assertThat(watched(stand, desk)).as("told once").isEmpty();
            Http.Answer listed = desk.clerk().get(ALL + "?state=FOUND").expect(200);
            assertThat(listed.at("/items").findValuesAsText("accountNo"))
                    .containsExactly(empty, back, left)
                    .doesNotContain(lived, known);
            assertThat(listed.text("/items/0/from") + " " + listed.text("/items/0/to"))
                    .isEqualTo("2026-01-01 2026-07-01");
            assertThat(new Connecting(stand)
                            .staff("acceptance-clerk")
                            .get(ALL)
                            .expect(200)
                            .at("/items"))
                    .as("of another unit")
                    .isEmpty();
            told(stand, empty);
            closed(stand, desk, empty);
            desk.on("2026-08-01");
            read(branch, "2026-08-01", -1, 200, 0, 30, 0);
            // Nothing ran on the fifth, nor on the day after it: the round is made up for.
            desk.on("2026-08-07");
            desk.marked();
            assertThat(watched(stand, desk)).containsExactly("connection.account-used-again");
            assertThat(state(desk, back)).isEqualTo("OVER");
            byItself(stand, desk, left);
            CarriedOut.IDLE_ACCOUNTS.by(stand);
        }
    }

    private static String home(OnFile file) {
        return file.customer(
                UseCategory.RESIDENTIAL,
                ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
    }

    /** @param shown of each home in their order; less than nothing where there is no meter any more */
    private static void read(Connecting branch, String day, int... shown) {
        StringBuilder csv = new StringBuilder("meter,at,ACTIVE_IMPORT\n");
        int rows = 0;
        for (int i = 0; i < shown.length; i++)
            if (shown[i] >= 0) {
                csv.append("D4201061%02d,%s,%d\n".formatted(i + 1, day, shown[i]));
                rows++;
            }
        branch.readings(csv.toString(), rows);
    }

    /** @return what the job did */
    private static List<String> watched(Stand stand, ChangeDesk desk) {
        stand.server().part(Jobs.class).submit(Caller.system("test"), WatchingIdleAccounts.KIND, Map.of());
        stand.settle();
        return desk.happened().stream()
                .filter(type -> type.startsWith("connection."))
                .toList();
    }

    private static String state(ChangeDesk desk, String account) {
        return desk.clerk().get(ALL + "/" + account).expect(200).text("/state");
    }

    /** The customer is given notice. */
    private static void told(Stand stand, String account) {
        stand.sendMessages();
        assertThat(stand.providers().phones().orElseThrow().delivered())
                .filteredOn(sms -> sms.template().equals("SMS_202601032"))
                .extracting(SmsSimulator.Delivered::values)
                .hasSize(3)
                .contains(Map.of("account", account, "from", "2026-01-01", "day", "2026-07-01"));
    }

    /** The office applies, the customer has it given up, the office applies again, and the meter is taken down. */
    private static void closed(Stand stand, ChangeDesk desk, String account) {
        Http.Answer closing =
                desk.clerk().command(ALL + "/" + account, "close", "").expect(200);
        assertThat(closing.text("/state")).isEqualTo("CLOSING");
        assertThat(desk.clerk()
                        .command(ALL + "/" + account, "close", "")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CON-301");
        desk.cancelled("/v1/change-applications/" + closing.text("/closing")).expect(200);
        stand.settle();
        assertThat(state(desk, account)).isEqualTo("FOUND");
        String change = "/v1/change-applications/"
                + desk.clerk()
                        .command(ALL + "/" + account, "close", "")
                        .expect(200)
                        .text("/closing");
        assertThat(desk.clerk().get(change).expect(200).text("/type")).isEqualTo("CLOSE");
        desk.about(change);
        desk.documented(change);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        desk.metered("2026-07-05", false, false, ", 'lastTotal': '0'");
        stand.settle();
        assertThat(state(desk, account)).isEqualTo("OVER");
    }

    /** By a rule of the company it applies itself after thirty days; what keeps it from that is told once. */
    private static void byItself(Stand stand, ChangeDesk desk, String account) throws InterruptedException {
        desk.on("2026-08-08");
        String other = desk.applied(account, "RENAME", "2026-08-08", "", "'name': '孙中山'");
        ChangingARule.publish(
                desk.branch(),
                "idle-policies",
                text -> text.replace("\"lookedAtOn\": 5", "\"lookedAtOn\": 5, \"closesAfterDays\": 30"));
        desk.marked();
        assertThat(ChangingARule.once(told -> !told.isEmpty(), () -> watched(stand, desk)))
                .containsExactly("connection.idle-account-stuck");
        assertThat(desk.clerk().get(ALL + "/" + account).expect(200).text("/stuckBy"))
                .isEqualTo("connection.change-under-way");
        assertThat(watched(stand, desk)).as("told once").isEmpty();
        desk.cancelled(other).expect(200);
        stand.settle();
        desk.marked();
        assertThat(watched(stand, desk))
                .containsExactly("connection.change-submitted", "connection.idle-account-closing");
        assertThat(state(desk, account)).isEqualTo("CLOSING");
    }
}
