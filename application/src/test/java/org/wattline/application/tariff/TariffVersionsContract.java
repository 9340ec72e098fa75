package org.wattline.application.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;

/** What every store of versions promises. */
public abstract class TariffVersionsContract {
    protected static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final TariffId ID = new TariffId(SampleTariffs.ID);

    protected abstract UnitOfWork units();

    protected abstract TariffVersions versions();

    @Test
    void a_version_is_found_as_it_was_stored_in_each_of_its_stages() {
        TariffVersion draft = add(SampleTariffs.from("2027-01", "2027-01-01", "0.538"));
        assertThat(versions().find(draft.key())).contains(draft);
        TariffVersion checked = save(done(draft.checked(List.of(), NOW)));
        assertThat(versions().find(draft.key())).contains(checked);
        TariffVersion proposed = save(done(checked.proposed("li", NOW)));
        assertThat(versions().find(draft.key())).contains(proposed);
        TariffVersion published = save(done(proposed.published(List.of(), "zhao", NOW)));
        assertThat(versions().find(draft.key())).contains(published);
        TariffVersion next = add(SampleTariffs.from("2028-01", "2028-01-01", "0.55"));
        TariffVersion superseded = save(published.superseded(next).state());
        assertThat(versions().find(draft.key())).contains(superseded);
        assertThat(superseded.inForce())
                .isEqualTo(Span.of(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-01")));
        TariffVersion withdrawn = save(done(next.withdrawn("li", "wrong", NOW, LocalDate.parse("2026-11-20"))));
        assertThat(versions().of(ID)).containsExactly(superseded, withdrawn);
    }

    @Test
    void versions_that_bills_rest_on_have_no_day_in_common() {
        TariffVersion first = publish(SampleTariffs.from("2027-01", "2027-01-01", "0.538"));
        TariffVersion second = publishable(SampleTariffs.from("2028-01", "2028-01-01", "0.55"));
        assertThatThrownBy(() -> save(second)).isInstanceOf(AlreadyThere.class);
        save(first.superseded(second).state());
        TariffVersion stored = save(second);
        assertThat(versions().binding()).extracting(TariffVersion::key).containsExactly(first.key(), stored.key());
    }

    @Test
    void a_version_is_added_once_and_a_stale_one_is_not_stored() {
        TariffVersion draft = add(SampleTariffs.from("2027-01", "2027-01-01", "0.538"));
        assertThatThrownBy(() -> add(SampleTariffs.from("2027-01", "2027-01-01", "0.6")))
                .isInstanceOf(AlreadyThere.class);
        save(done(draft.checked(List.of(), NOW)));
        assertThatThrownBy(() -> save(done(draft.checked(List.of(), NOW)))).isInstanceOf(StaleState.class);
    }

    @Test
    void the_edition_changes_when_what_is_published_changes() {
        long before = versions().edition();
        TariffVersion published = publish(SampleTariffs.from("2027-01", "2027-01-01", "0.538"));
        long after = versions().edition();
        assertThat(after).isNotEqualTo(before);
        save(done(published.withdrawn("zhao", "wrong", NOW, LocalDate.parse("2026-11-20"))));
        assertThat(versions().edition()).isNotEqualTo(after);
        assertThat(versions().binding()).isEmpty();
    }

    @Test
    void versions_are_listed_by_state_in_parts() {
        for (String month : List.of("2027-01", "2027-02", "2027-03"))
            add(SampleTariffs.from(month, month + "-01", "0.5"));
        Page<TariffVersion> first = versions().list(Optional.of("DRAFT"), Page.Request.first(2));
        assertThat(first.items()).extracting(v -> v.key().version()).containsExactly("2027-01", "2027-02");
        Page<TariffVersion> second = versions().list(Optional.of("DRAFT"), new Page.Request(2, first.next()));
        assertThat(second.items()).extracting(v -> v.key().version()).containsExactly("2027-03");
        assertThat(second.next()).isEmpty();
        assertThat(versions()
                        .list(Optional.of("PUBLISHED"), Page.Request.first(2))
                        .items())
                .isEmpty();
    }

    protected final TariffVersion publish(Tariff tariff) {
        return save(publishable(tariff));
    }

    private TariffVersion publishable(Tariff tariff) {
        TariffVersion checked = save(done(add(tariff).checked(List.of(), NOW)));
        return done(save(done(checked.proposed("li", NOW))).published(List.of(), "zhao", NOW));
    }

    private TariffVersion add(Tariff tariff) {
        return within(() -> {
            TariffVersion draft = TariffVersion.drafted(
                            tariff, List.of(), List.of(SampleTariffs.golden("first tier", "100", "53.80")), "li")
                    .state();
            versions().add(draft);
            return versions().find(draft.key()).orElseThrow();
        });
    }

    private TariffVersion save(TariffVersion version) {
        return within(() -> {
            versions().find(version.key());
            return versions().save(version);
        });
    }

    private <T> T within(Supplier<T> part) {
        return value(units().perform(Act.of(Caller.system("tester"), "tariff.test"), () -> Outcome.done(part.get())));
    }

    private static <T> T done(Outcome<Change<T>> outcome) {
        return value(outcome).state();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }
}
