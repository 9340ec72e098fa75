package org.wattline.application.billing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.VersionKey;

/** What every store of what-if runs promises. */
public abstract class TrialsContract {
    protected static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    protected abstract UnitOfWork units();

    protected abstract Trials trials();

    @Test
    void a_run_is_found_as_it_was_stored_before_and_after_its_end() {
        Trial begun = add(1, "/33/3301");
        assertThat(trials().find(begun.id())).contains(begun);
        Tally tally = Tally.NOTHING.with(change(1, "100.00", "90.00")).with(change(2, "100.00", "101.00"));
        Trial ended = within(
                () -> trials().save(trials().find(begun.id()).orElseThrow().ended(tally, NOW.plusSeconds(60))));
        assertThat(trials().find(begun.id())).contains(ended);
    }

    @Test
    void runs_are_listed_within_a_scope_newest_first() {
        Trial first = add(1, "/33/3301");
        Trial second = add(2, "/33/3301/330106");
        Trial elsewhere = add(3, "/42");
        Scope scope = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(trials().list(scope, Page.Request.first(10)).items()).containsExactly(second, first);
        assertThat(trials().list(Scope.EVERYTHING, Page.Request.first(10)).items())
                .contains(elsewhere);
    }

    @Test
    void what_is_kept_of_accounts_is_told_by_number_and_by_the_size_of_the_change() {
        TrialId id = add(1, "/33/3301").id();
        TrialId other = add(2, "/33/3301").id();
        keep(id, change(1, "1.00", "1.00"), change(2, "100.00", "90.00"), change(3, "50.00", "61.00"));
        keep(id, change(3, "50.00", "60.00"), change(4, "50.00", "70.00"), change(5, "9.00", "8.00"));
        keep(other, change(1, "1.00", "9.00"));
        Page<AccountChange> first = trials().changes(id, Page.Request.first(3));
        assertThat(first.items())
                .containsExactly(change(1, "1.00", "1.00"), change(2, "100.00", "90.00"), change(3, "50.00", "60.00"));
        assertThat(trials().changes(id, new Page.Request(3, first.next())).items())
                .containsExactly(change(4, "50.00", "70.00"), change(5, "9.00", "8.00"));
        assertThat(trials().extremes(id, true, 1)).containsExactly(change(4, "50.00", "70.00"));
        assertThat(trials().extremes(id, false, 5))
                .containsExactly(change(2, "100.00", "90.00"), change(5, "9.00", "8.00"));
    }

    private void keep(TrialId id, AccountChange... changes) {
        within(() -> {
            trials().keep(id, List.of(changes));
            return id;
        });
    }

    private static AccountChange change(long account, String before, String after) {
        return new AccountChange(AccountNo.of(account), Money.yuan(before), Money.yuan(after), 2);
    }

    private Trial add(long number, String unit) {
        Trial trial = new Trial(
                new TrialId(new UUID(7, number)),
                new VersionKey(new TariffId("ZJ-RES-ANNUAL"), "2027-01"),
                new TariffId("ZJ-RES-ANNUAL"),
                new UnitPath(unit),
                List.of(AccountNo.of(1)),
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 3),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Version.NEW);
        return within(() -> {
            trials().add(trial);
            return trials().find(trial.id()).orElseThrow();
        });
    }

    private <T> T within(Supplier<T> part) {
        return switch (units().perform(
                        Act.of(Caller.system("tester"), "billing.test"), () -> Outcome.done(part.get()))) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }
}
