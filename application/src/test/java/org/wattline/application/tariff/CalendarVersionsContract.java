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
import org.wattline.domain.tariff.publication.CalendarVersion;

/** What every store of editions of calendars promises. */
public abstract class CalendarVersionsContract {
    protected static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    protected abstract UnitOfWork units();

    protected abstract CalendarVersions versions();

    @Test
    void an_edition_is_found_as_it_was_stored_in_each_of_its_stages() {
        CalendarVersion draft = add("2027-01", "2027-01-01");
        assertThat(versions().find(draft.key())).contains(draft);
        CalendarVersion checked = save(done(draft.checked(List.of(), NOW)));
        assertThat(versions().find(draft.key())).contains(checked);
        CalendarVersion proposed = save(done(checked.proposed("li", NOW)));
        assertThat(versions().find(draft.key())).contains(proposed);
        CalendarVersion published = save(done(proposed.published(List.of(), "zhao", NOW)));
        assertThat(versions().binding()).containsExactly(published);
        CalendarVersion next = add("2028-01", "2028-01-01");
        CalendarVersion superseded = save(published.superseded(next).state());
        assertThat(versions().find(draft.key())).contains(superseded);
        CalendarVersion withdrawn = save(done(next.withdrawn("li", "wrong", NOW, LocalDate.parse("2026-11-20"))));
        assertThat(versions().beside(withdrawn)).containsExactly(superseded, withdrawn);
        assertThat(versions().of("NO-SUCH")).isEmpty();
    }

    @Test
    void editions_that_bills_rest_on_have_no_day_in_common() {
        CalendarVersion first = publish("2027-01", "2027-01-01");
        CalendarVersion second = publishable("2028-01", "2028-01-01");
        assertThatThrownBy(() -> save(second)).isInstanceOf(AlreadyThere.class);
        save(first.superseded(second).state());
        CalendarVersion stored = save(second);
        assertThat(versions().binding()).extracting(CalendarVersion::key).containsExactly(first.key(), stored.key());
    }

    @Test
    void an_edition_is_added_once_and_a_stale_one_is_not_stored() {
        CalendarVersion draft = add("2027-01", "2027-01-01");
        assertThatThrownBy(() -> add("2027-01", "2027-02-01")).isInstanceOf(AlreadyThere.class);
        save(done(draft.checked(List.of(), NOW)));
        assertThatThrownBy(() -> save(done(draft.checked(List.of(), NOW)))).isInstanceOf(StaleState.class);
    }

    @Test
    void the_edition_changes_when_what_is_published_changes() {
        long before = versions().edition();
        CalendarVersion published = publish("2027-01", "2027-01-01");
        long after = versions().edition();
        assertThat(after).isNotEqualTo(before);
        save(done(published.withdrawn("zhao", "wrong", NOW, LocalDate.parse("2026-11-20"))));
        assertThat(versions().edition()).isNotEqualTo(after);
        assertThat(versions().binding()).isEmpty();
    }

    @Test
    void editions_are_listed_by_state_in_parts() {
        for (String month : List.of("2027-01", "2027-02", "2027-03")) add(month, month + "-01");
        Page<CalendarVersion> first = versions().list(Optional.of("DRAFT"), Page.Request.first(2));
        assertThat(first.items()).extracting(v -> v.key().version()).containsExactly("2027-01", "2027-02");
        Page<CalendarVersion> second = versions().list(Optional.empty(), new Page.Request(2, first.next()));
        assertThat(second.items()).extracting(v -> v.key().version()).containsExactly("2027-03");
        assertThat(versions()
                        .list(Optional.of("PUBLISHED"), Page.Request.first(2))
                        .items())
                .isEmpty();
    }

    protected final CalendarVersion publish(String version, String firstDay) {
        return save(publishable(version, firstDay));
    }

    private CalendarVersion publishable(String version, String firstDay) {
        CalendarVersion checked = save(done(add(version, firstDay).checked(List.of(), NOW)));
        return done(save(done(checked.proposed("li", NOW))).published(List.of(), "zhao", NOW));
    }

    private CalendarVersion add(String version, String firstDay) {
        return within(() -> {
            CalendarVersion draft = CalendarVersion.drafted(SampleTariffs.calendar(version, firstDay), "li")
                    .state();
            versions().add(draft);
            return versions().find(draft.key()).orElseThrow();
        });
    }

    private CalendarVersion save(CalendarVersion version) {
        return within(() -> {
            Optional<CalendarVersion> before = versions().find(version.key());
            assertThat(before).isPresent();
            return versions().save(version);
        });
    }

    private <T> T within(Supplier<T> part) {
        return value(units().perform(Act.of(Caller.system("tester"), "calendar.test"), () -> Outcome.done(part.get())));
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
