package org.wattline.adapter.reference.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.connection.TemporaryPolicyFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.application.connection.temporary.TemporaryPolicies;
import org.wattline.application.platform.Page;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

class LiveRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private final AtomicLong nanos = new AtomicLong();
    private final Published published = new Published();
    private final LiveRules rules = new LiveRules(published, Duration.ofSeconds(1), nanos::get);

    private void publish(int number, String text) {
        published.edition = Optional.of(new RuleEdition(
                number,
                new RuleFileName("temporary-policies"),
                text,
                "12号",
                number - 1,
                "designer",
                Instant.EPOCH,
                Optional.of(new RuleEdition.Publication("approver", Instant.EPOCH)),
                new Version(2)));
    }

    private static String announced(int days) {
        return "{\"policies\": [{\"id\": \"A\", \"effectiveFrom\": \"2000-01-01\", \"source\": \"D\", \"announcedDays\": "
                + days + "}]}";
    }

    @Test
    void what_is_published_is_decided_by_as_soon_as_it_is_asked_for_again() {
        TemporaryPolicies policies = TemporaryPolicyFile.in(rules);
        int shipped = policies.on(TODAY).announcedDays();
        publish(1, announced(shipped + 7));
        assertThat(policies.on(TODAY).announcedDays()).isEqualTo(shipped);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(policies.on(TODAY).announcedDays()).isEqualTo(shipped + 7);
        publish(2, announced(5));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(policies.on(TODAY).announcedDays()).isEqualTo(5);
    }

    @Test
    void it_is_asked_once_in_a_while_and_read_once_an_edition() {
        AtomicLong read = new AtomicLong();
        Supplier<Long> live = rules.live("temporary-policies", (file, faults) -> read.incrementAndGet());
        long asked = published.asked;
        for (int i = 0; i < 1000; i++) assertThat(live.get()).isEqualTo(1);
        assertThat(published.asked).isEqualTo(asked);
        publish(1, announced(1));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        for (int i = 0; i < 1000; i++) assertThat(live.get()).isEqualTo(2);
        assertThat(published.asked).isLessThanOrEqualTo(asked + 2);
    }

    /** After an update of the product that reads more strictly. */
    @Test
    void a_server_whose_rules_cannot_be_read_does_not_start_and_names_the_edition() {
        publish(3, announced(-1));
        LiveRules fresh = new LiveRules(published, Duration.ofSeconds(1), nanos::get);
        assertThatThrownBy(() -> TemporaryPolicyFile.in(fresh))
                .isInstanceOf(ReferenceFaults.UnusableReference.class)
                .hasMessageContaining("temporary-policies.json (edition 3)");
        assertThatThrownBy(() -> fresh.live("no-such-file", (file, faults) -> 1))
                .hasMessageContaining("no-such-file");
    }

    /** One edition in use at most. */
    private static final class Published implements RuleEditions {
        private Optional<RuleEdition> edition = Optional.empty();
        private long asked;

        @Override
        public Optional<RuleEdition> inUse(RuleFileName file) {
            return edition.filter(each -> each.file().equals(file));
        }

        @Override
        public Optional<RuleEdition> find(int number) {
            return edition.filter(each -> each.number() == number);
        }

        @Override
        public RuleEdition add(RuleEdition added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RuleEdition save(RuleEdition changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<RuleEdition> list(Optional<RuleFileName> file, Page.Request page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long changes() {
            asked++;
            return edition.map(RuleEdition::number).orElse(0);
        }
    }
}
