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
 * A home is taken over by somebody else, who is joined with a customer on file afterwards: lists tell each what is theirs, old applications stay with whoever
 * applied. By REST, each with a login of their own.
 */
abstract class TakingOver {
    private static final String ACCOUNTS = "/v1/accounts";
    private static final String CHANGES = "/v1/change-applications";
    private static final String OLD = "13800000071";
    private static final String NEW = "13900000072";
    private static final String OTHER = "13900000073";
    private static final String MOVED = "'place': '院内'";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void lists_tell_what_belongs_to_whom_after_a_transfer_and_after_a_merge(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            Http clerk = desk.clerk();
            String home = new OnFile(stand)
                    .customer(
                            UseCategory.RESIDENTIAL,
                            ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                            Map.of(),
                            Register.ACTIVE_IMPORT);
            String before = holder(clerk, home);
            OwnLogin.of(stand, clerk, OLD, before);
            desk.on("2026-02-02");
            String given = desk.applied(home, "MOVE_METER", "2026-02-02", MOVED, "");
            desk.cancelled(given).expect(200);
            String transfer = desk.applied(
                    home,
                    "TRANSFER",
                    "2026-02-02",
                    "",
                    "'kind': 'PERSON', 'name': '李清照', 'phone': '%s', 'certificate': {'type': '05', 'number': 'E77777771'}"
                            .formatted(NEW));
            desk.metered("2026-02-02", false, true, ", 'lastTotal': '90'");
            String next = clerk.get(transfer).expect(200).text("/openedAccountNo");
            String after = holder(clerk, next);
            OwnLogin.of(stand, clerk, NEW, after);
            desk.on("2026-02-03");
            String wanted = desk.applied(next, "MOVE_METER", "2026-02-03", MOVED, "");

            assertThat(after).isNotEqualTo(before);
            Http old = OwnLogin.signedIn(stand, OLD);
            Http own = OwnLogin.signedIn(stand, NEW);
            assertThat(accounts(old, "")).containsExactly(home);
            assertThat(changes(old)).containsExactly(transfer, given);
            assertThat(accounts(own, "")).containsExactly(next);
            assertThat(changes(own)).containsExactly(wanted);
            assertThat(changes(own, home)).isEmpty();
            old.get(given + "/progress").expect(200);
            for (String hidden : List.of(given, given + "/progress", transfer, ACCOUNTS + "/" + home))
                own.get(hidden).expect(404);
            for (String hidden : List.of(wanted, wanted + "/progress", ACCOUNTS + "/" + next))
                old.get(hidden).expect(404);
            merged(stand, branch, after, next, wanted);
            assertThat(changes(OwnLogin.signedIn(stand, OLD))).containsExactly(transfer, given);
        }
    }

    /** Whoever took over turns out to be on file already. */
    private static void merged(Stand stand, Connecting branch, String customer, String account, String change) {
        Http clerk = branch.staff("acceptance-clerk");
        String survivor =
                clerk.post("/v1/customers", """
                        {'kind': 'PERSON', 'name': '易安居士', 'certificateType': '03', 'certificateNumber': 'E77777772', 'phone': '%s'}""".formatted(OTHER)).expect(201).text("/customerId");
        OwnLogin.of(stand, clerk, OTHER, survivor);
        assertThat(changes(OwnLogin.signedIn(stand, OTHER))).isEmpty();
        branch.staff("customer-manager")
                .post(
                        "/v1/customers/" + customer + "/commands/merge",
                        "{'survivorId': '%s', 'reason': 'one person'}".formatted(survivor))
                .expect(200);
        for (String login : List.of(OTHER, NEW)) {
            Http signedIn = OwnLogin.signedIn(stand, login);
            assertThat(accounts(signedIn, "")).as(login).containsExactly(account);
            assertThat(changes(signedIn)).as(login).containsExactly(change);
            signedIn.get(change + "/progress").expect(200);
        }
        for (String asked : List.of(survivor, customer))
            assertThat(accounts(clerk, "?customerId=" + asked)).as(asked).containsExactly(account);
    }

    private static String holder(Http clerk, String account) {
        return clerk.get(ACCOUNTS + "/" + account).expect(200).text("/customerId");
    }

    private static List<String> accounts(Http who, String asked) {
        return who.get(ACCOUNTS + asked).expect(200).at("/items").findValuesAsText("accountNo");
    }

    private static List<String> changes(Http who) {
        return listed(who, "");
    }

    private static List<String> changes(Http who, String account) {
        return listed(who, "?accountNo=" + account);
    }

    private static List<String> listed(Http who, String asked) {
        return who.get(CHANGES + asked).expect(200).at("/items").findValuesAsText("changeNo").stream()
                .map(no -> CHANGES + "/" + no)
                .toList();
    }
}
