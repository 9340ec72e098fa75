package org.wattline.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingAllFaultsTest {
    private static final Refusal LATE = new Fault(Refusal.Kind.INVALID, "late");
    private static final Refusal OWED = new Fault(Refusal.Kind.CONFLICT, "owed");
    private static final Refusal WRONG = new Fault(Refusal.Kind.INVALID, "wrong");

    @Test
    void one_fault_speaks_for_itself() {
        assertThat(Together.all(List.of(LATE, LATE))).contains(LATE);
        assertThat(Together.all(List.of())).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> new Together(List.of(LATE))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void several_speak_by_the_first_and_name_all() {
        Refusal all = Together.all(List.of(OWED, LATE)).orElseThrow();

        assertThat(List.of(all.kind(), all.code(), all.rule(), all.remedy()))
                .isEqualTo(List.of(OWED.kind(), OWED.code(), OWED.rule(), OWED.remedy()));
        assertThat(all.title()).isEqualTo(Text.of("中owed；中late", "en owed; en late"));
        assertThat(Together.each(all)).containsExactly(OWED, LATE);
    }

    @Test
    void what_does_not_depend_on_one_another_is_refused_by_the_faults_of_both() {
        Outcome<String> both = Together.both(
                Outcome.<String>refused(OWED),
                Together.with(List.of(LATE, OWED), Outcome.<String>refused(WRONG)),
                (one, other) -> Outcome.done(one + other));

        assertThat(Together.of(both)).containsExactly(OWED, LATE, WRONG);
        assertThat(Together.both(Outcome.done("a"), Outcome.done("b"), (one, other) -> Outcome.done(one + other)))
                .isEqualTo(Outcome.done("ab"));
        assertThat(Together.of(Together.both(
                        Outcome.done("a"), Outcome.<String>refused(LATE), (one, other) -> Outcome.done(one))))
                .containsExactly(LATE);
        assertThat(Together.<String>with(List.of(), Outcome.done("a"))).isEqualTo(Outcome.done("a"));
    }

    private record Fault(Kind kind, String code) implements Refusal {
        @Override
        public String rule() {
            return "TST-" + code;
        }

        @Override
        public Text title() {
            return Text.of("中" + code, "en " + code);
        }

        @Override
        public Text remedy() {
            return Text.of("改" + code, "mend " + code);
        }
    }
}
