package org.wattline.domain.connection.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Power;

/** Notes of devices that were offline come together. */
class NotingOnSiteTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Survey NOTHING = Survey.of(ApplicationNo.of(1), new UnitPath("/42"));

    @Test
    void the_same_notes_again_change_nothing() {
        List<Operation> notes = List.of(set(1, "load.1.kw", "55", 0), set(2, "position", "30.54,114.31,8", 0));
        Survey once = sent(NOTHING, "A", notes);

        assertThat(once.fields()).containsEntry("load.1.kw", "55").hasSize(2);
        assertThat(once.uploading("A", notes, NOW.plusSeconds(9))).isEqualTo(Outcome.done(Change.of(once)));
        Survey more = sent(once, "A", List.of(notes.getLast(), set(3, "load.1.kw", "75", 0)));
        assertThat(more.fields()).containsEntry("load.1.kw", "75");
        assertThat(more.devices()).containsEntry("A", 3L);
    }

    @Test
    void the_load_is_the_sum_of_its_lines_each_times_its_count() {
        assertThat(NOTHING.load()).isEqualTo(Power.ZERO);
        Survey told = sent(
                NOTHING,
                "A",
                List.of(
                        set(1, "load.1.kw", "7.5", 0),
                        set(2, "load.1.count", "4", 0),
                        set(3, "load.2.kw", "12", 0),
                        set(4, "load.3.name", "lift", 0),
                        set(5, "load.3.count", "9", 0)));
        assertThat(told.load()).isEqualTo(Power.kw(42));
    }

    @Test
    void nothing_is_lost_or_altered_unnoticed() {
        Survey once = sent(NOTHING, "A", List.of(set(1, "load.1.kw", "55", 0)));

        refused(once.uploading("A", List.of(set(3, "load.1.kw", "75", 0)), NOW), SurveyRefusal.GAP);
        refused(once.uploading("A", List.of(set(1, "load.1.kw", "75", 0)), NOW), SurveyRefusal.ALTERED);
        refused(once.uploading("B", List.of(set(1, "load.1.kw", "75", 2)), NOW), SurveyRefusal.AHEAD);
    }

    @Test
    void two_devices_that_set_a_field_without_knowing_of_each_other_conflict_and_a_surveyor_decides() {
        Survey first = sent(NOTHING, "A", List.of(set(1, "load.1.kw", "55", 0), set(2, "load.2.kw", "10", 0)));
        Survey both = sent(
                first,
                "B",
                List.of(set(1, "load.1.kw", "75", 0), set(2, "load.2.kw", "10", 0), set(3, "load.3.kw", "1", 0)));

        assertThat(both.fields()).containsEntry("load.1.kw", "55").containsEntry("load.3.kw", "1");
        assertThat(both.conflicts()).extracting(Entry::number).containsExactly(3L);
        refused(both.deciding(1, true, "surveyor", NOW), SurveyRefusal.NO_CONFLICT);
        Survey taken = state(both.deciding(3, true, "surveyor", NOW.plusSeconds(5)));
        assertThat(taken.fields()).containsEntry("load.1.kw", "75");
        assertThat(taken.conflicts()).isEmpty();
        assertThat(state(both.deciding(3, false, "surveyor", NOW)).fields()).containsEntry("load.1.kw", "55");
        assertThat(taken.log()).hasSize(5);
    }

    @Test
    void a_device_that_has_seen_the_others_note_overrides_it_and_takes_fields_away() {
        Survey first = sent(NOTHING, "A", List.of(set(1, "load.1.kw", "55", 0)));
        Survey second = sent(first, "B", List.of(set(1, "load.1.kw", "75", 1)));

        assertThat(second.fields()).containsEntry("load.1.kw", "75");
        assertThat(sent(second, "B", List.of(new Operation(2, "load.1.kw", Optional.empty(), NOW, 1)))
                        .fields())
                .isEmpty();
    }

    @Test
    void fields_and_values_are_such() {
        assertThatThrownBy(() -> set(1, "Load", "1", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set(1, "load.1.kw", "many", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set(1, "position", "91,0,5", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set(1, "photo." + "a".repeat(64), "here", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(set(1, "photo." + "a".repeat(64), "30.5,114.3", 0).field()).hasSize(70);
    }

    private static Operation set(long sequence, String field, String value, long base) {
        return new Operation(sequence, field, Optional.of(value), NOW, base);
    }

    private static Survey sent(Survey survey, String device, List<Operation> notes) {
        return state(survey.uploading(device, notes, NOW));
    }

    private static Survey state(Outcome<Change<Survey>> outcome) {
        if (outcome instanceof Outcome.Done<Change<Survey>>(Change<Survey> change)) return change.state();
        throw new AssertionError(outcome.toString());
    }

    private static void refused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome).isEqualTo(Outcome.refused(why));
    }
}
