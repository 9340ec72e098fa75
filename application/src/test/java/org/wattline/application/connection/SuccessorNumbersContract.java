package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.SampleChanges;
import org.wattline.application.connection.signing.SuccessorNumbers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.PremisesId;

/** What every store of numbers that are set aside for changes promises. */
public abstract class SuccessorNumbersContract {
    protected abstract ConnectionStore store();

    protected abstract ChangeApplications changes();

    protected abstract SuccessorNumbers numbers();

    @Test
    void numbers_are_set_aside_once_for_a_change_and_for_no_two_of_them() {
        Account account = SampleChanges.account(store());
        ApplicationNo change = SampleChanges.added(store(), changes(), account).no();
        Energising.Numbers theirs = fresh(account);
        assertThat(numbers().find(change)).isEmpty();
        add(change, theirs);
        assertThat(numbers().find(change)).contains(theirs);
        assertThatThrownBy(() -> add(change, fresh(account))).isInstanceOf(AlreadyThere.class);
        ApplicationNo other = SampleChanges.added(store(), changes(), SampleChanges.account(store()))
                .no();
        assertThatThrownBy(() -> add(other, theirs)).isInstanceOf(AlreadyThere.class);
        assertThat(numbers().find(other)).isEmpty();
    }

    /** Another contract for an account that goes on. */
    private Energising.Numbers fresh(Account account) {
        return new Energising.Numbers(
                account.customer(),
                new PremisesId(UUID.randomUUID()),
                account.no(),
                ContractNo.of(store().numbers().next("contract")));
    }

    private void add(ApplicationNo change, Energising.Numbers wanted) {
        Outcome<Boolean> done = store().work().perform(Act.of(Caller.system("tester"), "test.numbers"), () -> {
            numbers().add(change, wanted);
            return Outcome.done(true);
        });
        assertThat(done).isEqualTo(Outcome.done(true));
    }
}
