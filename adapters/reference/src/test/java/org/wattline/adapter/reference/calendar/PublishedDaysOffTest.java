package org.wattline.adapter.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.rulebook.LiveRules;
import org.wattline.application.platform.Page;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

class PublishedDaysOffTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 7);
    private static final Instant FIRST = Instant.parse("2030-11-01T02:00:00Z");
    private static final Instant SECOND = Instant.parse("2031-06-01T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Published editions = new Published();
    private final PublishedDaysOff daysOff =
            new PublishedDaysOff(new LiveRules(editions, Duration.ofSeconds(1), nanos::get), editions);

    private void publish(int number, String holidays, Instant at) {
        editions.all.add(new RuleEdition(
                number,
                new RuleFileName("working-calendar"),
                "{\"source\": \"notice " + number + "\", \"holidays\": [" + holidays + "], \"makeUpWorkdays\": []}",
                "notice",
                number - 1,
                "designer",
                at,
                Optional.of(new RuleEdition.Publication("approver", at)),
                new Version(2)));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void days_off_that_were_told_later_are_not_there_when_a_bill_is_calculated_again() {
        publish(1, "", FIRST);
        assertThat(daysOff.published().holidayOn(DAY)).isEmpty();
        publish(2, "{\"name\": \"补休\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(DAY, DAY), SECOND);
        assertThat(daysOff.published().holidayOn(DAY)).isPresent();
        assertThat(daysOff.knownAt(SECOND).holidayOn(DAY)).isPresent();
        assertThat(daysOff.knownAt(SECOND.minusNanos(1)).source()).isEqualTo("notice 1");
        assertThat(daysOff.knownAt(SECOND.minusNanos(1)).holidayOn(DAY)).isEmpty();
        assertThat(daysOff.knownAt(FIRST.minusNanos(1)).covers(2026))
                .as("before any the product's own")
                .isTrue();
    }

    /** Published editions, oldest first. */
    private static final class Published implements RuleEditions {
        private final List<RuleEdition> all = new ArrayList<>();

        @Override
        public Optional<RuleEdition> inUse(RuleFileName file) {
            return all.reversed().stream()
                    .filter(each -> each.file().equals(file))
                    .findFirst();
        }

        @Override
        public Optional<RuleEdition> find(int number) {
            return all.stream().filter(each -> each.number() == number).findFirst();
        }

        @Override
        public RuleEdition add(RuleEdition edition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RuleEdition save(RuleEdition edition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<RuleEdition> list(Optional<RuleFileName> file, Page.Request page) {
            return new Page<>(
                    all.reversed().stream()
                            .filter(each -> file.map(each.file()::equals).orElse(true))
                            .toList(),
                    Optional.empty());
        }

        @Override
        public long changes() {
            return all.size();
        }
    }
}
