package org.wattline.application.workflow.definition;

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
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.Stage;

/** What every store of versions of processes promises. */
public abstract class ProcessVersionsContract {
    protected static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    protected abstract UnitOfWork units();

    protected abstract ProcessVersions versions();

    @Test
    void a_version_is_found_as_it_was_stored_in_each_of_its_stages() {
        long before = versions().edition();
        ProcessVersion draft = add("CHARGING", 1);
        assertThat(versions().find(draft.key())).contains(draft);
        ProcessVersion checked = save(done(draft.checked(List.of(), NOW)));
        assertThat(versions().find(draft.key())).contains(checked);
        ProcessVersion proposed = save(done(checked.proposed("li", NOW)));
        assertThat(versions().find(draft.key())).contains(proposed);
        assertThat(versions().binding()).isEmpty();
        assertThat(versions().edition()).as("drafts do not count").isEqualTo(before);
        ProcessVersion published = save(done(proposed.published(List.of(), "zhao", NOW)));
        assertThat(versions().binding()).containsExactly(new ProcessVersions.Binding(draft.key(), false));
        assertThat(versions().all(List.of(draft.key()))).containsExactly(published);
        long then = versions().edition();
        assertThat(then).isNotEqualTo(before);
        ProcessVersion retired = save(done(published.retired("zhao", "another came", NOW)));
        assertThat(versions().edition()).isNotEqualTo(then);
        assertThat(versions().binding()).containsExactly(new ProcessVersions.Binding(draft.key(), true));
        assertThat(versions().all(List.of(new ProcessKey("CHARGING", 2), draft.key())))
                .containsExactly(retired);
        assertThat(versions().all(List.of())).isEmpty();
        assertThat(versions().find(new ProcessKey("CHARGING", 2))).isEmpty();
    }

    @Test
    void versions_are_listed_by_code_and_number_a_part_at_a_time() {
        for (int number : new int[] {10, 2, 1}) add("BBB", number);
        add("AAA", 3);
        Page<ProcessVersion> first = versions().list(Optional.of("DRAFT"), Page.Request.first(3));
        assertThat(first.items()).extracting(each -> each.key().toString()).containsExactly("AAA/3", "BBB/1", "BBB/2");
        assertThat(versions()
                        .list(Optional.empty(), new Page.Request(3, first.next()))
                        .items())
                .extracting(each -> each.key().toString())
                .containsExactly("BBB/10");
        assertThat(versions()
                        .list(Optional.of("PUBLISHED"), Page.Request.first(3))
                        .items())
                .isEmpty();
    }

    @Test
    void a_version_is_added_once_and_a_stale_one_is_not_stored() {
        ProcessVersion draft = add("CHARGING", 1);
        assertThatThrownBy(() -> add("CHARGING", 1)).isInstanceOf(AlreadyThere.class);
        assertThat(save(done(draft.checked(List.of(), NOW))).version()).isEqualTo(new Version(2));
        assertThatThrownBy(() -> save(done(draft.checked(List.of(), NOW)))).isInstanceOf(StaleState.class);
    }

    protected final ProcessVersion publish(String code, int number) {
        ProcessVersion checked = save(done(add(code, number).checked(List.of(), NOW)));
        ProcessVersion proposed = save(done(checked.proposed("li", NOW)));
        return save(done(proposed.published(List.of(), "zhao", NOW)));
    }

    private ProcessVersion add(String code, int number) {
        ProcessVersion draft = new ProcessVersion(
                new ProcessKey(code, number),
                Span.startingOn(LocalDate.of(2027, 1, 1)),
                "{\"code\": \"%s\"}".formatted(code),
                List.of("li"),
                new Stage.Draft(),
                Version.NEW);
        return within(() -> {
            versions().add(draft);
            return draft.at(Version.NEW.next());
        });
    }

    private ProcessVersion save(ProcessVersion next) {
        return within(() -> {
            assertThat(versions().find(next.key())).isPresent();
            return versions().save(next);
        });
    }

    private static ProcessVersion done(Outcome<Change<ProcessVersion>> outcome) {
        if (outcome instanceof Outcome.Done<Change<ProcessVersion>>(Change<ProcessVersion> change))
            return change.state();
        throw new AssertionError("refused: " + outcome);
    }

    private <T> T within(Supplier<T> action) {
        Outcome<T> outcome =
                units().perform(Act.of(Caller.system("test"), "test.act"), () -> Outcome.done(action.get()));
        if (outcome instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError("refused: " + outcome);
    }
}
