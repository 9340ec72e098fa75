package org.wattline.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.collection.SampleArrears.DUE;
import static org.wattline.domain.collection.SampleArrears.LADDER;
import static org.wattline.domain.collection.SampleArrears.arrears;
import static org.wattline.domain.collection.SampleArrears.fresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

class FollowingTheLadderTest {
    @Test
    void a_customer_who_never_pays_meets_every_step_once_on_its_day() {
        CollectionCase known = fresh(DUE.plusDays(1));
        List<String> happened = new ArrayList<>();
        for (int day = 0; day <= 120; day++) {
            LocalDate today = DUE.plusDays(day);
            Optional<Change<CollectionCase>> change = known.climb(arrears(), LADDER, today);
            if (change.isEmpty()) continue;
            known = change.get().state();
            for (Event fact : change.get().facts()) happened.add(day + " " + fact.type());
        }
        assertThat(happened)
                .containsExactly(
                        "1 collection.reminder-due",
                        "7 collection.written-reminder-due",
                        "7 collection.call-due",
                        "15 collection.visit-due",
                        "31 collection.disconnection-notice-due",
                        "90 collection.legal-review-due");
    }

    @Test
    void whoever_comes_late_to_a_case_climbs_one_rung_a_day() {
        LocalDate late = DUE.plusDays(40);
        CollectionCase first =
                fresh(late).climb(arrears(), LADDER, late).orElseThrow().state();
        assertThat(first.taken()).containsExactly(DunningAction.REMINDER);
        assertThat(first.climb(arrears(), LADDER, late)).isEmpty();
        CollectionCase second =
                first.climb(arrears(), LADDER, late.plusDays(1)).orElseThrow().state();
        assertThat(second.taken())
                .containsExactlyInAnyOrder(DunningAction.REMINDER, DunningAction.WRITTEN_REMINDER, DunningAction.CALL);
    }

    @Test
    void a_step_tells_what_is_owed_and_since_when() {
        Event fact = fresh(DUE.plusDays(1))
                .climb(arrears(), LADDER, DUE.plusDays(1))
                .orElseThrow()
                .facts()
                .getFirst();
        assertThat(fact.facts())
                .containsEntry("amount", "236.40")
                .containsEntry("dueOn", "2026-03-31")
                .containsEntry("days", "1")
                .containsEntry("account", arrears().account().value());
    }

    @Test
    void a_call_is_work_until_its_result_is_there() {
        CollectionCase called = fresh(DUE.plusDays(8));
        for (int day = 8; day < 10; day++)
            called = called.climb(arrears(), LADDER, DUE.plusDays(day))
                    .orElseThrow()
                    .state();
        CollectionStep.Result result = new CollectionStep.Result(
                CollectionStep.Finding.PROMISED, "周五缴清", "li", Instant.parse("2026-04-10T02:00:00Z"));

        assertThat(called.report(DunningAction.VISIT, result))
                .isEqualTo(Outcome.refused(CollectionRefusal.NO_SUCH_TASK));
        assertThat(called.report(DunningAction.REMINDER, result))
                .isEqualTo(Outcome.refused(CollectionRefusal.NO_SUCH_TASK));
        CollectionCase done = state(called.assign(DunningAction.CALL, "wang")
                .then(change -> change.state().report(DunningAction.CALL, result)));
        CollectionStep step = done.steps().getLast();
        assertThat(step.owner()).contains("wang");
        assertThat(step.result()).contains(result);
        assertThat(done.report(DunningAction.CALL, result)).isEqualTo(Outcome.refused(CollectionRefusal.NO_SUCH_TASK));
    }

    @Test
    void a_closed_case_takes_no_step_and_no_result() {
        CollectionCase closed =
                fresh(DUE.plusDays(1)).close(DUE.plusDays(2)).orElseThrow().state();
        assertThat(closed.climb(arrears(), LADDER, DUE.plusDays(3))).isEmpty();
        assertThat(closed.close(DUE.plusDays(3))).isEmpty();
        assertThat(closed.assign(DunningAction.CALL, "wang")).isEqualTo(Outcome.refused(CollectionRefusal.CASE_CLOSED));
    }

    private static CollectionCase state(Outcome<Change<CollectionCase>> outcome) {
        return ((Outcome.Done<Change<CollectionCase>>) outcome).value().state();
    }
}
