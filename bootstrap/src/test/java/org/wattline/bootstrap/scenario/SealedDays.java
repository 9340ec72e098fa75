package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.workflow.history.SealingHistories;
import org.wattline.application.workflow.history.VerifyingByNight;

/** The nights seal what happened by day, each day once and upon the one before; all of it is verified by REST. */
abstract class SealedDays {
    private static final String APPLICATION = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城茶庄', 'phone': '13712345678',
               'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
             'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '50'}}""";

    protected abstract Stand stand(Path folder, Instant begin);

    /** What whoever owns the storage may do. @param first a case of the first day */
    protected void forged(Stand stand, Http manager, String first) {}

    @Test
    void each_day_is_sealed_once_upon_the_one_before(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            Http manager = branch.staff("business-manager");
            String first = accepted(branch);
            night(stand);
            assertThat(seals(manager)).as("the day is not over").isEmpty();
            stand.at(Instant.parse("2026-03-03T01:00:00Z"));
            accepted(branch);
            night(stand);
            night(stand);
            assertThat(seals(manager)).containsExactly("2026-03-02");
            stand.at(Instant.parse("2026-03-05T01:00:00Z"));
            night(stand);
            assertThat(seals(manager)).as("nothing happened on the fourth").containsExactly("2026-03-02", "2026-03-03");
            JsonNode seals = manager.get("/v1/process-seals").expect(200).at("/seals");
            assertThat(seals.at("/0/previousHash").asText()).isEqualTo("0".repeat(64));
            assertThat(seals.at("/1/previousHash").asText())
                    .isEqualTo(seals.at("/0/hash").asText());
            assertThat(seals.at("/0/entries").asLong()).isPositive();
            assertThat(problems(stand, manager)).isEmpty();
            JsonNode round =
                    manager.get("/v1/process-verifications").expect(200).body();
            assertThat(round.path("beganAt").asText()).startsWith("2026-03-05T09:00:0");
            assertThat(round.path("endedAt").asText()).startsWith("2026-03-05T09:00:0");
            assertThat(round.path("cases").asInt()).isEqualTo(2);
            assertThat(manager.get("/v1/process-tamperings").expect(200).at("/items"))
                    .isEmpty();
            assertThat(stand.events()).noneMatch(type -> type.startsWith("workflow.history"));
            forged(stand, manager, first);
        }
    }

    /** @return number of the case */
    static String accepted(Connecting branch) {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, APPLICATION);
        branch.handIn(clerk, application, "QUALIFICATION", false);
        branch.handIn(clerk, application, "PROPERTY_PROOF", false);
        branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        return application.substring(application.lastIndexOf('/') + 1);
    }

    /** Days are sealed, and histories looked at. */
    static void night(Stand stand) {
        for (String job : List.of(SealingHistories.KIND, VerifyingByNight.KIND)) {
            stand.server().part(Jobs.class).submit(Caller.system("test"), job, Map.of());
            stand.settle();
        }
    }

    private static List<String> seals(Http manager) {
        return manager.get("/v1/process-seals").expect(200).at("/seals").findValuesAsText("day");
    }

    /** What a look at all cases and seals finds. */
    static List<String> problems(Stand stand, Http manager) {
        String job = manager.post("/v1/process-verifications", "{}")
                .expect(202)
                .header("Location")
                .orElseThrow();
        stand.settle();
        List<String> problems = new ArrayList<>();
        for (JsonNode each : manager.get(job + "/problems").expect(200).at("/items"))
            problems.add(each.path("subject").asText() + " " + each.path("what").asText());
        return problems;
    }
}
