package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.access.RotatingSealedValues;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.workflow.history.SealingHistories;

/**
 * The keys of personal values are rotated while there are cases: their histories and the seals of their days hold as before, and what was edited
 * by hand is found, whether it was planted before or afterwards. On PostgreSQL only, as nothing is sealed in memory.
 */
class RotatedKeysOnPostgresScenario {
    private static final String OLD = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            "k2:" + Base64.getEncoder().encodeToString("n".repeat(32).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void histories_and_seals_hold_when_keys_are_rotated_and_edits_by_hand_are_found() {
        try (TestDatabase database = TestDatabase.fresh()) {
            String done;
            String next;
            try (Stand stand = on(database, "2025-12-22", OLD)) {
                Connecting company = new Connecting(stand);
                MainJob.connect(stand, company);
                stand.at(Instant.parse("2026-03-02T02:00:00Z"));
                Http customer = OwnLogin.signedIn(stand, MainJob.PHONE);
                company.apply(customer, MainJob.APPLICATION);
                ProvingThings.in(stand, company, customer);
                Http.Answer own = customer.get("/v1/connection-applications").expect(200);
                next = own.text("/items/0/applicationNo");
                done = own.text("/items/1/applicationNo");
                stand.at(Instant.parse("2026-03-03T02:00:00Z"));
                sealed(stand);
                assertThat(found(company, done)).isEmpty();
                assertThat(found(company, next)).isEmpty();
                company.apply(company.staff("acceptance-clerk"), MainJob.APPLICATION.replace("王小明", "李大明"));
            }
            Stand.plant(database, """
                    update connection_application set sources = 3, applicant_name = (select applicant_name from connection_application
                      where no not in ('%1$s', '%2$s')) where no = '%1$s'""".formatted(done, next));

            try (Stand stand = on(database, "2026-03-04", NEW + "," + OLD)) {
                stand.server().part(Jobs.class).submit(Caller.system("test"), RotatingSealedValues.KIND, Map.of());
                stand.settle();
            }
            try (Stand stand = on(database, "2026-03-05", NEW)) {
                Connecting company = new Connecting(stand);
                Http customer = OwnLogin.signedIn(stand, MainJob.PHONE);
                assertThat(customer.get("/v1/connection-applications/" + next)
                                .expect(200)
                                .text("/applicantName"))
                        .as("the old key is not needed any more")
                        .startsWith("王");
                assertThat(found(company, next)).isEmpty();
                assertThat(found(company, done)).containsExactly("connection_application: applicant_name, sources");
                sealed(stand);
                assertThat(SealedDays.problems(stand, company.staff("business-manager")))
                        .as("no seal is broken, and no other case is told")
                        .singleElement()
                        .asString()
                        .matches("\\d+ RECORD_CHANGED at \\d+, connection_application: applicant_name, sources");

                for (String edit : List.of(
                        "connection_consent set how = 'signed form' where kind = 'FACE' and application_no = '" + next
                                + "'",
                        "connection_evidence set reference = 'X' where kind = 'FACE' and application_no = '" + next
                                + "'",
                        "connection_rating set stars = 5 where application_no = '" + done + "'",
                        "commitment_letter set signer = signer || signer where application_no = '" + done + "'"))
                    Stand.plant(database, "update " + edit);
                assertThat(found(company, next))
                        .containsExactlyInAnyOrder("connection_consent: how", "connection_evidence: reference");
                assertThat(found(company, done))
                        .containsExactlyInAnyOrder(
                                "commitment_letter: signer",
                                "connection_application: applicant_name, sources",
                                "connection_rating: stars");
            }
        }
    }

    private Stand on(TestDatabase database, String day, String keys) {
        return Stand.on(database, folder, Instant.parse(day + "T02:00:00Z"), VaultKeys.parse(keys));
    }

    /** As every night. */
    private static void sealed(Stand stand) {
        stand.server().part(Jobs.class).submit(Caller.system("test"), SealingHistories.KIND, Map.of());
        stand.settle();
    }

    /** What is told of a case, the keys of rows left out. */
    private static List<String> found(Connecting company, String no) {
        return company
                .staff("business-manager")
                .get("/v1/process-instances/" + no + "/verification")
                .expect(200)
                .at("/findings")
                .findValuesAsText("record")
                .stream()
                .map(each -> each.replaceAll(" [^:]*:", ":"))
                .toList();
    }
}
