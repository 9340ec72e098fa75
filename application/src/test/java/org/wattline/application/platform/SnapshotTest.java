package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Personal;

class SnapshotTest {
    private record Phone(String clear) implements Personal {
        @Override
        public String masked() {
            return "***" + clear.substring(clear.length() - 4);
        }
    }

    private record No(String value) {}

    private record Issued(LocalDate dueOn, No by) {}

    private record Draft() {}

    private record Sample(
            No no, Object stage, List<Phone> phones, Optional<String> remark, Map<String, No> parts, long version) {}

    @Test
    void an_aggregate_becomes_flat_facts() {
        Sample sample = new Sample(
                new No("1"),
                new Issued(LocalDate.parse("2026-03-15"), new No("7")),
                List.of(new Phone("13800138000")),
                Optional.empty(),
                Map.of("a", new No("2")),
                3);
        assertThat(Snapshot.of(sample))
                .containsExactly(
                        Map.entry("no", "1"),
                        Map.entry("stage.dueOn", "2026-03-15"),
                        Map.entry("stage.by", "7"),
                        Map.entry("phones.0", "***8000"),
                        Map.entry("parts.a", "2"),
                        Map.entry("version", "3"));
    }

    @Test
    void a_state_that_carries_nothing_tells_its_name() {
        Sample sample = new Sample(new No("1"), new Draft(), List.of(), Optional.of("hm"), Map.of(), 0);
        assertThat(Snapshot.of(sample)).containsEntry("stage", "Draft").containsEntry("remark", "hm");
    }

    @Test
    void what_differs_is_told_by_name() {
        Alteration alteration = new Alteration(
                "sample",
                "1",
                Optional.of(Map.of("kept", "1", "changed", "a", "gone", "x")),
                Optional.of(Map.of("kept", "1", "changed", "b", "new", "y")));
        assertThat(alteration.differences())
                .containsOnly(
                        Map.entry("changed", new Histories.Difference(Optional.of("a"), Optional.of("b"))),
                        Map.entry("gone", new Histories.Difference(Optional.of("x"), Optional.empty())),
                        Map.entry("new", new Histories.Difference(Optional.empty(), Optional.of("y"))));
    }

    @Test
    void only_records_can_be_told() {
        assertThatThrownBy(() -> Snapshot.of("text")).isInstanceOf(IllegalArgumentException.class);
    }
}
