package org.wattline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.UseCategory;

class AccountsKeepTheirHouseholdsTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 10);
    private final Account account = account(UseCategory.RESIDENTIAL);

    private static Account account(UseCategory category) {
        return Account.open(AccountNo.of(7), new CustomerId(new UUID(1, 1)), new UnitPath("/33"), category, OPENED)
                .state();
    }

    private static Account done(Outcome<Change<Account>> outcome) {
        return ((Outcome.Done<Change<Account>>) outcome).value().state();
    }

    @Test
    void later_facts_end_earlier_ones_and_overwrite_nothing() {
        Account five = done(account.declaring(OPENED, 5, false));
        Account six = done(five.declaring(LocalDate.of(2026, 7, 1), 6, true));

        assertThat(six.householdOn(OPENED.minusDays(1))).isEmpty();
        assertThat(six.householdOn(LocalDate.of(2026, 6, 30)).orElseThrow().people())
                .isEqualTo(5);
        assertThat(six.householdOn(LocalDate.of(2026, 7, 1)).orElseThrow().lowIncome())
                .isTrue();
        assertThat(six.declaring(LocalDate.of(2026, 7, 1), 4, false))
                .isEqualTo(Outcome.refused(AccountRefusal.HOUSEHOLD_IN_THE_PAST));
    }

    @Test
    void facts_need_an_open_residential_account_and_a_day_within_it() {
        assertThat(account(UseCategory.COMMERCE).declaring(OPENED, 3, false))
                .isEqualTo(Outcome.refused(AccountRefusal.NOT_RESIDENTIAL));
        assertThat(account.declaring(OPENED.minusDays(1), 3, false))
                .isEqualTo(Outcome.refused(AccountRefusal.BEFORE_OPENING));
        Account closed = done(account.closing(LocalDate.of(2026, 8, 1)));
        assertThat(closed.declaring(LocalDate.of(2026, 9, 1), 3, false))
                .isEqualTo(Outcome.refused(AccountRefusal.CLOSED));
    }

    @Test
    void another_category_holds_from_its_day_and_the_one_before_until_then() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        Account shop = done(done(account.declaring(OPENED, 5, false)).recategorised(UseCategory.COMMERCE, july));

        assertThat(shop.category()).isEqualTo(UseCategory.COMMERCE);
        assertThat(shop.categoryOn(july.minusDays(1))).isEqualTo(UseCategory.RESIDENTIAL);
        assertThat(shop.categoryOn(july)).isEqualTo(UseCategory.COMMERCE);
        assertThat(shop.householdOn(july.minusDays(1))).isPresent();
        assertThat(shop.householdOn(july)).isEmpty();
        assertThat(shop.recategorised(UseCategory.AGRICULTURE, july.minusDays(1)))
                .isEqualTo(Outcome.refused(AccountRefusal.CATEGORY_IN_THE_PAST));
        Account farm = done(shop.recategorised(UseCategory.AGRICULTURE, july));
        assertThat(farm.categoryOn(july)).isEqualTo(UseCategory.AGRICULTURE);
        assertThat(farm.formerCategories()).hasSize(1);
    }

    @Test
    void an_account_is_closed_once_and_not_before_it_was_opened() {
        assertThat(account.closing(OPENED.minusDays(1))).isEqualTo(Outcome.refused(AccountRefusal.BEFORE_OPENING));
        Account closed = done(account.closing(OPENED));
        assertThat(closed.stage()).isEqualTo(new Account.Stage.Closed(OPENED, OPENED));
        assertThat(closed.closing(OPENED)).isEqualTo(Outcome.refused(AccountRefusal.CLOSED));
    }
}
