package org.wattline.application.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SampleConnections;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.ProcessKey;

/** Suspensions of accounts of their own, on a store. */
public final class SampleChanges {
    static final Instant NOW = Instant.parse("2026-01-04T01:00:00Z");
    private static final LocalDate SEALED = LocalDate.of(2026, 1, 11);

    private SampleChanges() {}

    public static Account account(ConnectionStore store) {
        Customer customer = Customer.register(
                        new CustomerId(UUID.randomUUID()),
                        Customer.Kind.PERSON,
                        new PersonName("周新"),
                        SampleConnections.certificate(),
                        new PhoneNumber("13800138000"),
                        SampleConnections.STATION)
                .state();
        Account account = new Account(
                AccountNo.of(store.numbers().next("account")),
                customer.id(),
                SampleConnections.STATION,
                UseCategory.COMMERCE,
                new Account.Stage.Open(SEALED),
                Collections.emptyList(),
                Version.NEW);
        return in(store, () -> {
            store.customers().add(customer);
            store.accounts().add(account);
            return account;
        });
    }

    public static ChangeApplication added(ConnectionStore store, ChangeApplications changes, Account account) {
        ChangeApplication application = new ChangeApplication(
                ApplicationNo.of(store.numbers().next("application")),
                "SUSPEND",
                new ProcessKey("EQUIPMENT_CHANGE", 1),
                account.unit(),
                account.no(),
                account.customer(),
                new ChannelCode("COUNTER"),
                Asked.of(Map.of("from", "2026-01-11", "until", "2026-02-21", "equipment", "2#")),
                new Party(
                        Optional.of(Customer.Kind.PERSON),
                        Optional.of(new PersonName("吴山")),
                        Optional.of(SampleConnections.certificate()),
                        Optional.of(new PhoneNumber("13900000000")),
                        Optional.of(new Address("浙江省杭州市西湖区文三路9号"))),
                NOW,
                List.of(line()),
                List.of(),
                new ChangeApplication.Stage.Submitted(),
                Version.NEW);
        return in(store, () -> {
            changes.add(application);
            return application;
        });
    }

    private static Deed.Line line() {
        return new Deed.Line("EQUIPMENT", "2#", "RUNNING", "SUSPENDED");
    }

    static <T> T in(ConnectionStore store, Supplier<T> work) {
        Outcome<T> done =
                store.work().perform(Act.of(Caller.system("tester"), "test.changes"), () -> Outcome.done(work.get()));
        if (done instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError(done);
    }
}
