package org.wattline.domain.workflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.Pause;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkHours;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

class ReplayingCasesTest {
    private static final StatutoryClock CLOCK =
            new StatutoryClock(WorkingCalendar.weekendsOnly(), WorkHours.parse("08:30-17:00"));
    private static final StepCode SURVEY = new StepCode("SURVEY");

    /** Accepted on a Monday within the hour, surveyed by Thursday, then looked into until Friday. */
    private static final PastCase PAST = new PastCase(
            new InstanceNo("4000000000022"),
            new ProcessKey("TEST", 1),
            Instant.parse("2026-03-02T02:00:00Z"),
            Map.of("kva", "120"),
            new TreeMap<>(Map.of(
                    new StepCode("ACCEPT"),
                    worked("2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z"),
                    SURVEY,
                    worked("2026-03-02T03:00:00Z", "2026-03-05T03:00:00Z"),
                    new StepCode("LOOK"),
                    worked("2026-03-05T03:00:00Z", "2026-03-06T03:00:00Z"))),
            List.of());

    @Test
    void a_stricter_limit_would_have_been_missed_by_the_time_that_the_step_took() {
        Replayed kept = Replay.of(process(step("ACCEPT"), step("SURVEY", 3, "ACCEPT")), PAST, CLOCK);
        assertThat(kept.breaches()).isEmpty();
        assertThat(kept.skipped()).containsExactly(new StepCode("LOOK"));
        Replayed missed = Replay.of(process(step("ACCEPT"), step("SURVEY", 2, "ACCEPT")), PAST, CLOCK);
        assertThat(missed.breaches())
                .containsExactly(new Replayed.Breach(
                        Optional.of(SURVEY),
                        "PL-01",
                        false,
                        LocalDate.of(2026, 3, 4),
                        Instant.parse("2026-03-05T03:00:00Z")));
    }

    /** The customer had the word from Tuesday to Wednesday, and before the case was surveyed at all. */
    @Test
    void time_that_was_the_customers_is_taken_off_again() {
        PastCase waited = new PastCase(
                PAST.no(),
                PAST.process(),
                PAST.startedAt(),
                PAST.data(),
                PAST.worked(),
                List.of(
                        pause("2026-03-01T00:00:00Z", "2026-03-02T02:30:00Z"),
                        pause("2026-03-03T03:00:00Z", "2026-03-04T03:00:00Z")));

        assertThat(Replay.of(process(step("ACCEPT"), step("SURVEY", 2, "ACCEPT")), waited, CLOCK)
                        .breaches())
                .isEmpty();
        assertThat(Replay.of(process(step("ACCEPT"), step("SURVEY", 1, "ACCEPT")), waited, CLOCK)
                        .breaches())
                .extracting(Replayed.Breach::due)
                .containsExactly(LocalDate.of(2026, 3, 4));
    }

    /** Accepted on Monday, sent back by who surveyed on Wednesday, accepted again on Thursday, surveyed and looked into on Friday. */
    @Test
    void days_of_a_case_that_went_back_count_from_its_first_acceptance() {
        PastCase back = new PastCase(
                PAST.no(),
                PAST.process(),
                PAST.startedAt(),
                PAST.data(),
                new TreeMap<>(Map.of(
                        new StepCode("ACCEPT"),
                        List.of(
                                round("2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z"),
                                round("2026-03-04T03:00:00Z", "2026-03-05T03:00:00Z")),
                        SURVEY,
                        List.of(round("2026-03-05T03:00:00Z", "2026-03-06T03:00:00Z")))),
                List.of());

        assertThat(breaches(back, 3))
                .as("three days after Monday")
                .containsExactly(new Replayed.Breach(
                        Optional.of(SURVEY),
                        "PL-01",
                        false,
                        LocalDate.of(2026, 3, 5),
                        Instant.parse("2026-03-06T03:00:00Z")));
        assertThat(breaches(back, 4)).isEmpty();
        assertThat(Replay.of(process(step("ACCEPT"), since("SURVEY", 4)), back, CLOCK)
                        .took())
                .isEqualTo(Duration.between(PAST.startedAt(), Instant.parse("2026-03-06T03:00:00Z")));
    }

    /** A survey that was done twice, as the plan was sent back to it, took until it was done for good; the plan only since then. */
    @Test
    void what_a_case_went_back_to_took_until_it_was_done_for_good() {
        StepCode look = new StepCode("LOOK");
        PastCase back = new PastCase(
                PAST.no(),
                PAST.process(),
                PAST.startedAt(),
                PAST.data(),
                new TreeMap<>(Map.of(
                        new StepCode("ACCEPT"),
                        worked("2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z"),
                        SURVEY,
                        List.of(
                                round("2026-03-02T03:00:00Z", "2026-03-03T03:00:00Z"),
                                round("2026-03-05T03:00:00Z", "2026-03-05T04:00:00Z")),
                        look,
                        worked("2026-03-05T04:00:00Z", "2026-03-06T04:00:00Z"))),
                List.of());
        Replayed replayed =
                Replay.of(process(step("ACCEPT"), step("SURVEY", 1, "ACCEPT"), since("LOOK", 3)), back, CLOCK);
        assertThat(replayed.breaches())
                .as("each round of the survey was in time")
                .containsExactly(new Replayed.Breach(
                        Optional.of(look),
                        "PL-01",
                        false,
                        LocalDate.of(2026, 3, 5),
                        Instant.parse("2026-03-06T04:00:00Z")));
    }

    private static List<Replayed.Breach> breaches(PastCase past, int days) {
        return Replay.of(process(step("ACCEPT"), since("SURVEY", days)), past, CLOCK)
                .breaches();
    }

    private static PastCase.Worked round(String from, String to) {
        return new PastCase.Worked(Instant.parse(from), Instant.parse(to));
    }

    /** A step after acceptance, or after the survey, whose days count from acceptance. */
    private static Step since(String code, int days) {
        Step counted = step(code, days, code.equals("SURVEY") ? "ACCEPT" : "SURVEY");
        Limit limit = counted.limits().getFirst();
        return new Step(
                counted.code(),
                counted.name(),
                counted.position(),
                counted.after(),
                counted.when(),
                counted.returnsTo(),
                List.of(new Limit(limit.rule(), new Start.Completion(new StepCode("ACCEPT")), Guard.ALWAYS)),
                counted.documents(),
                counted.form(),
                counted.effect());
    }

    private static Pause pause(String from, String to) {
        return Pause.of(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void steps_that_are_new_or_not_wanted_any_more_are_named() {
        Step review = new Step(
                new StepCode("REVIEW"),
                Text.of("查", "Review"),
                new PositionCode("CLERK"),
                List.of(SURVEY),
                Guard.of("kva >= 100 && !has(exempt)"),
                List.of(),
                List.of(),
                List.of(),
                Form.EMPTY,
                Optional.empty());
        Replayed replayed = Replay.of(process(step("ACCEPT"), step("SURVEY", 9, "ACCEPT"), review), PAST, CLOCK);
        assertThat(replayed.added()).containsExactly(new StepCode("REVIEW"));
        assertThat(replayed.undecided()).isEmpty();
    }

    private static List<PastCase.Worked> worked(String from, String to) {
        return List.of(new PastCase.Worked(Instant.parse(from), Instant.parse(to)));
    }

    private static ProcessDefinition process(Step... steps) {
        return new ProcessDefinition(
                new ProcessKey("TEST", 2),
                Text.of("试", "Test"),
                "connection",
                Set.of("kva"),
                new Purpose("TEST", Text.of("试", "Test"), 0, Guard.ALWAYS),
                Span.startingOn(LocalDate.of(2026, 1, 1)),
                List.of(steps),
                List.of());
    }

    private static Step step(String code) {
        return step(code, 1);
    }

    private static Step step(String code, int days, String... after) {
        TimeLimit limit = new TimeLimit(
                "PL-01", "", "", Optional.empty(), Optional.of(new Allowance.WorkingDays(days)), "", "company");
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                new PositionCode("CLERK"),
                List.of(after).stream().map(StepCode::new).toList(),
                Guard.ALWAYS,
                List.of(),
                List.of(Limit.of(limit)),
                List.of(),
                Form.EMPTY,
                Optional.empty());
    }
}
