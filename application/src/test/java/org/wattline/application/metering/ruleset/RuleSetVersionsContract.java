package org.wattline.application.metering.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.ruleset.RuleSetChecks;
import org.wattline.domain.metering.ruleset.RuleSetVersion;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.EditPolicy;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRuleSet;
import org.wattline.domain.quantity.Energy;

/** The promises of {@link RuleSetVersions}. */
public abstract class RuleSetVersionsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final RuleSetChecks CHECKS = new RuleSetChecks(List.of(), LocalDate.parse("2026-03-01"));

    /** Name and first day. */
    protected static final RuleSetDocuments DOCUMENTS = document -> new VeeRuleSet(
            document.split(" ", 2)[0],
            LocalDate.parse(document.split(" ", 2)[1]),
            List.of(new VeeGroup("ALL", EnumSet.allOf(CustomerClass.class), List.of(), List.of())),
            new EditPolicy(Energy.kwh(100), BigDecimal.TEN));

    protected abstract UnitOfWork work();

    protected abstract RuleSetVersions versions();

    private RuleSetVersion draft(String from) {
        String document = "T-" + UUID.randomUUID().toString().substring(0, 8) + " " + from;
        return RuleSetVersion.drafted(DOCUMENTS.read(document), document, "li").state();
    }

    private <T> T in(Supplier<T> part) {
        return value(work().perform(Act.of(Caller.system("test"), "test"), () -> Outcome.done(part.get())));
    }

    private RuleSetVersion added(RuleSetVersion draft) {
        return in(() -> {
            versions().add(draft);
            return versions().find(draft.name()).orElseThrow();
        });
    }

    private RuleSetVersion saved(RuleSetVersion next) {
        return in(() -> {
            assertThat(versions().find(next.name())).isPresent();
            return versions().save(next);
        });
    }

    private RuleSetVersion published(String from) {
        RuleSetVersion proposed = saved(state(added(draft(from)).proposed(CHECKS, "li", NOW)));
        return saved(state(proposed.published(CHECKS, "wang", NOW)));
    }

    @Test
    void a_version_is_found_at_every_stage_as_it_was_stored() {
        RuleSetVersion draft = draft("2030-01-01");
        assertThat(added(draft)).isEqualTo(draft.at(new Version(1)));
        assertThatThrownBy(() -> added(draft)).isInstanceOf(AlreadyThere.class);
        RuleSetVersion proposed = saved(state(draft.at(new Version(1)).proposed(CHECKS, "li", NOW)));
        assertThat(versions().find(draft.name())).contains(proposed);
        assertThatThrownBy(() -> saved(state(draft.at(new Version(1)).proposed(CHECKS, "li", NOW))))
                .isInstanceOf(StaleState.class);
        RuleSetVersion gone = saved(state(proposed.withdrawn("wang", "过严", NOW, LocalDate.parse("2026-03-01"))));
        assertThat(versions().find(draft.name())).contains(gone);
        assertThat(listed(RuleSetVersion.Label.WITHDRAWN)).contains(gone);
        assertThat(listed(RuleSetVersion.Label.DRAFT)).doesNotContain(gone);
    }

    private List<RuleSetVersion> listed(RuleSetVersion.Label stage) {
        return versions().list(Optional.of(stage), Page.Request.first(500)).items();
    }

    @Test
    void published_versions_come_in_the_order_of_their_first_days_one_on_each() {
        RuleSetVersion later = published("2031-02-01");
        RuleSetVersion earlier = published("2031-01-01");
        assertThat(versions().published()).containsSubsequence(earlier, later);
        assertThatThrownBy(() -> published("2031-01-01")).isInstanceOf(AlreadyThere.class);
    }
}
