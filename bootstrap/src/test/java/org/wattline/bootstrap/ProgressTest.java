package org.wattline.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is shown while something takes its time. */
class ProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void in_a_file_it_is_a_plain_line_now_and_then() {
        try (var count = new Progress(out, false, nanos::get).count("Storing customers", 4_000)) {
            for (int done = 1; done <= 4_000; done++) {
                nanos.addAndGet(3_000_000);
                count.at(done);
            }
        }
        assertThat(shown().lines())
                .containsExactly(
                        "Storing customers",
                        "Storing customers: 1,667 of 4,000 (41 %)",
                        "Storing customers: 3,334 of 4,000 (83 %)");
        assertThat(shown()).doesNotContain("\r", "\u001b");
    }

    @Test
    void what_is_done_at_once_is_one_line() {
        try (var count = new Progress(out, false, nanos::get).count("Loading", 2)) {
            count.at(1);
            count.at(2);
        }
        assertThat(shown().lines()).containsExactly("Loading");
    }

    @Test
    void on_a_terminal_it_is_a_bar() {
        try (var count = new Progress(out, true).count("Loading", 2)) {
            count.at(2);
        }
        assertThat(shown()).startsWith("\rLoading").contains("2/2").endsWith(System.lineSeparator());
    }
}
