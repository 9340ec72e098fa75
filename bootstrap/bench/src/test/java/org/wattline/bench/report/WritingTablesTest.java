package org.wattline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WritingTablesTest {
    @Test
    void a_table_is_lined_up_and_its_figures_stand_right() {
        Table table =
                Table.of("step", "µs").row("loop", "1.50").row("bill", "10.25").note("All of it.");
        assertThat(table.markdown()).isEqualTo("""
                        | step |    µs |
                        |------|------:|
                        | loop |  1.50 |
                        | bill | 10.25 |

                        All of it.
                        """);
    }

    @Test
    void only_what_stands_between_the_markers_is_replaced() {
        String page = "a\n<!-- measured: x -->\nold\n<!-- end: x -->\nb";
        String next = "a\n<!-- measured: x -->\nnew\n<!-- end: x -->\nb";
        assertThat(Page.replaced(page, "x", "new\n")).isEqualTo(next);
        assertThat(Page.replaced(next, "x", "new\n")).isEqualTo(next);
        assertThatThrownBy(() -> Page.replaced(page, "y", "new")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_middle_is_not_moved_by_one_disturbed_round() {
        Middle middle = new Middle();
        for (double value : new double[] {3, 900, 1, 2}) middle.add(value);
        assertThat(middle.value()).isEqualTo(2.5);
    }
}
