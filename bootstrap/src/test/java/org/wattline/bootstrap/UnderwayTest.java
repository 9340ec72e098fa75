package org.wattline.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Something made on another thread is waited for, and what went wrong there is told here. */
class UnderwayTest {
    @Test
    void the_caller_goes_on_until_he_needs_it() {
        CountDownLatch needed = new CountDownLatch(1);
        Underway<String> made = Underway.begin(() -> {
            try {
                needed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "made";
        });
        needed.countDown();

        assertThat(made.get()).isEqualTo("made");
        assertThat(made.finished()).contains("made");
    }

    @Test
    void what_kept_it_from_being_made_arrives_unchanged() {
        CannotStart why = new CannotStart(Exit.DATABASE, "the database cannot be reached: start it");
        Underway<String> failed = Underway.begin(() -> {
            throw why;
        });

        assertThatThrownBy(failed::get).isSameAs(why);
        assertThat(failed.finished()).isEmpty();
    }
}
