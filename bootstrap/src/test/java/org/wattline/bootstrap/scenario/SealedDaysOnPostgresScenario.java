package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

class SealedDaysOnPostgresScenario extends SealedDays {
    private static final String BROKEN = "seal 2026-03-02 SEAL_BROKEN";

    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.onPostgres(folder, begin);
    }

    /** A seal that counts otherwise, a seal that is made anew, a row that is written otherwise, and a history whose end is cut off together with the row that it tells of. */
    @Override
    protected void forged(Stand stand, Http manager, String first) {
        edited(stand, manager, "update process_seal set entries = entries %s 1 where day = '2026-03-02'", BROKEN);
        edited(
                stand,
                manager,
                "update process_seal set sealed_at = sealed_at %s interval '1 hour' where day = '2026-03-02'",
                BROKEN);
        edited(
                stand,
                manager,
                "update process_instance set started_at = started_at %s interval '1 day' where no = '" + first + "'",
                first + " STATE_CHANGED at ");
        stand.plant("""
                delete from process_history where instance_no = '%1$s' and version = (select max(version) from process_history where instance_no = '%1$s')""".formatted(first));
        assertThat(problems(stand, manager))
                .contains(BROKEN)
                .anyMatch(found -> found.startsWith(first + " ENTRY_MISSING"));
        assertThat(manager.get("/v1/process-instances/" + first + "/verification")
                        .expect(200)
                        .text("/intact"))
                .isEqualTo("false");
    }

    /** It is found, and found no more once it is as it was. @param edit with the sign of what it does */
    private static void edited(Stand stand, Http manager, String edit, String found) {
        stand.plant(edit.formatted("+"));
        assertThat(problems(stand, manager)).singleElement().asString().startsWith(found);
        stand.plant(edit.formatted("-"));
        assertThat(problems(stand, manager)).isEmpty();
    }
}
