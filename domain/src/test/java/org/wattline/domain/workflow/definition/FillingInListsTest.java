package org.wattline.domain.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Text;

class FillingInListsTest {
    private static final Form FORM = new Form(List.of(
            field("owner", FormField.Kind.TEXT),
            list(
                    "loads",
                    new FormRows(
                            List.of(field("name", FormField.Kind.TEXT), field("kw", FormField.Kind.DECIMAL)), 1, 2))));

    @Test
    void every_fault_of_every_row_has_its_place() {
        assertThat(faults(Map.of("loads", "2", "loads/0/name", "Lift", "loads/0/kw", "-7", "loads/1/colour", "red")))
                .containsExactly(
                        "loads/0/kw wrong-value",
                        "loads/1/name required",
                        "loads/1/kw required",
                        "loads/1/colour unknown");
    }

    @Test
    void a_list_has_its_rows_and_no_others() {
        assertThat(faults(row(2))).isEmpty();
        assertThat(faults(row(0))).containsExactly("loads wrong-value");
        assertThat(faults(row(3))).containsExactly("loads wrong-value");
        assertThat(faults(Map.of("loads", "many"))).containsExactly("loads wrong-value");
        assertThat(faults(Map.of())).containsExactly("loads required");
        Map<String, String> more = new TreeMap<>(row(1));
        more.put("loads/1/name", "Pump");
        assertThat(faults(more)).containsExactly("loads wrong-value");
        assertThat(faults(Map.of("loads/0/name", "Lift"))).containsExactly("loads required", "loads/0/name unknown");
    }

    @Test
    void conditions_see_how_many_rows_there_are() {
        assertThat(Guard.of("loads >= 2").holds(row(2))).isTrue();
        assertThat(Guard.of("loads >= 2").holds(row(1))).isFalse();
    }

    @Test
    void lists_hold_no_lists() {
        assertThatThrownBy(() -> new FormRows(
                        List.of(list("inner", new FormRows(List.of(field("x", FormField.Kind.TEXT)), 0, 1))), 0, 1))
                .hasMessage("a list in a list: inner");
        assertThatThrownBy(() -> new FormRows(List.of(), 0, FormRows.MOST + 1)).hasMessageContaining("a list has");
    }

    private static Map<String, String> row(int rows) {
        Map<String, String> values = new TreeMap<>(Map.of("loads", Integer.toString(rows)));
        for (int i = 0; i < rows; i++) {
            values.put("loads/" + i + "/name", "Lift");
            values.put("loads/" + i + "/kw", "7.5");
        }
        return values;
    }

    private static List<String> faults(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.put("owner", "us");
        return FORM.faults(all).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static FormField field(String name, FormField.Kind kind) {
        return new FormField(name, Text.of(name, name), kind, true, List.of());
    }

    private static FormField list(String name, FormRows rows) {
        return new FormField(name, Text.of(name, name), FormField.Kind.LIST, true, List.of(), FieldRange.ANY, rows);
    }
}
