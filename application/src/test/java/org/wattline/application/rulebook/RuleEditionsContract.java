package org.wattline.application.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;
import org.wattline.domain.rulebook.RuleRefusal;

/** What {@link RuleEditions} promise. */
public abstract class RuleEditionsContract {
    private static final Instant NOW = Instant.parse("2026-06-20T01:00:00Z");
    private static final RuleFileName FEES = new RuleFileName("fee-standards");
    private static final RuleFileName REFUNDS = new RuleFileName("refund-policies");

    protected abstract RuleEditions editions();

    protected abstract UnitOfWork work();

    private RuleEdition drafted(RuleFileName file, int basis) {
        return in(
                work(),
                () -> editions()
                        .add(RuleEdition.drafted(file, "{\"basis\": " + basis + "}", "12号", basis, "designer", NOW)));
    }

    private RuleEdition published(RuleEdition draft) {
        return in(work(), () -> {
            RuleEdition found = editions().find(draft.number()).orElseThrow();
            return editions()
                    .save(done(found.published("approver", found.basis(), NOW)).state());
        });
    }

    @Test
    void a_draft_is_in_use_nowhere_until_somebody_else_publishes_it_once() {
        RuleEdition draft = drafted(FEES, 0);
        assertThat(editions().find(draft.number())).contains(draft);
        assertThat(editions().inUse(FEES)).isEmpty();
        assertThat(editions().changes()).isZero();
        assertThat(draft.published("designer", 0, NOW)).isEqualTo(Outcome.refused(RuleRefusal.OWN));
        RuleEdition published = published(draft);
        assertThat(editions().inUse(FEES)).contains(published);
        assertThat(editions().inUse(REFUNDS)).isEmpty();
        assertThat(editions().changes()).isEqualTo(1);
        assertThat(published.published("chief", 0, NOW)).isEqualTo(Outcome.refused(RuleRefusal.PUBLISHED));
        assertThat(editions().find(99)).isEmpty();
    }

    @Test
    void of_two_drafts_over_one_edition_only_one_takes_its_place() {
        RuleEdition first = drafted(FEES, 0);
        RuleEdition second = drafted(FEES, 0);
        RuleEdition inUse = published(first);
        assertThat(second.published("approver", inUse.number(), NOW)).isEqualTo(Outcome.refused(RuleRefusal.OVERTAKEN));
        assertThatThrownBy(() -> published(second)).isInstanceOf(StaleState.class);
        assertThat(editions().inUse(FEES)).contains(inUse);
        RuleEdition next = published(drafted(FEES, inUse.number()));
        assertThat(editions().inUse(FEES)).contains(next);
        assertThat(editions().changes()).isEqualTo(2);
        RuleEdition other = published(drafted(REFUNDS, 0));
        assertThat(editions().inUse(REFUNDS)).contains(other);
        assertThat(editions().inUse(FEES)).contains(next);
    }

    @Test
    void they_are_listed_newest_first() {
        RuleEdition first = drafted(FEES, 0);
        RuleEdition second = drafted(REFUNDS, 0);
        RuleEdition third = drafted(FEES, 0);
        Page<RuleEdition> page = editions().list(Optional.empty(), Page.Request.first(2));
        assertThat(page.items()).containsExactly(third, second);
        assertThat(editions()
                        .list(Optional.empty(), new Page.Request(2, page.next()))
                        .items())
                .containsExactly(first);
        assertThat(editions().list(Optional.of(FEES), Page.Request.first(9)).items())
                .containsExactly(third, first);
    }
}
