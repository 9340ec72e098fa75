package org.wattline.adapter.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.customer.PostgresCustomers;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.access.RotatingSealedValues;
import org.wattline.application.access.SampleAccess;
import org.wattline.application.access.SealedValues;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.TestClock;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;

class RotatingSealedValuesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(DATABASE.database(), TestClock.standing(), UUID::randomUUID);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void every_value_is_sealed_again_step_by_step_and_the_old_key_can_go() {
        List<Credential> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) stored.add(SampleAccess.credential(SampleAccess.mobile()));
        PostgresCredentials before = new PostgresCredentials(units, new ReadableVault("old"));
        inUnit(() -> stored.forEach(before::add));
        ReadableVault both = new ReadableVault("new", "old");
        PostgresCredentials during = new PostgresCredentials(units, both);
        assertThat(during.withLogin(stored.getFirst().login()))
                .as("found under the old key")
                .isPresent();
        SealedValues values = new PostgresSealedValues(units, both, SealedColumn.OF_ACCESS);
        assertThat(values.places())
                .containsExactly(
                        "credential.login_sealed",
                        "customer_login.login_sealed",
                        "signing_key.jwk_sealed",
                        "staff_account.name_sealed");
        assertThat(values.count("credential.login_sealed")).isEqualTo(7);
        SealedValues.Step first = values.reseal("credential.login_sealed", Optional.empty(), 3);
        assertThat(first.resealed()).isEqualTo(3);
        assertThat(stored)
                .allSatisfy(c -> assertThat(during.withLogin(c.login())).isPresent());
        SealedValues.Step second = values.reseal("credential.login_sealed", first.next(), 3);
        SealedValues.Step third = values.reseal("credential.login_sealed", second.next(), 3);
        assertThat(third).isEqualTo(new SealedValues.Step(1, 1, List.of(), Optional.empty()));
        assertThat(values.reseal("credential.login_sealed", Optional.empty(), 9))
                .as("a second time changes nothing")
                .isEqualTo(new SealedValues.Step(7, 0, List.of(), Optional.empty()));
        PostgresCredentials after = new PostgresCredentials(units, new ReadableVault("new"));
        assertThat(stored)
                .allSatisfy(c -> assertThat(after.withLogin(c.login()).map(Credential::id))
                        .contains(c.id()));
        assertThatThrownBy(() -> before.find(stored.getFirst().id())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values.count("elsewhere.x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_column_with_sealed_values_is_left_out() {
        List<String> columns = DATABASE.database()
                .jdbi()
                .withHandle(h -> h.createQuery("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'bytea' and table_name <> 'contact'
                          and (table_name, column_name) not in (('idempotency', 'body'), ('scheduled_tasks', 'task_data'), ('customer_trait', 'fingerprint'))
                        """).mapTo(String.class).list());
        Set<String> known = new HashSet<>();
        for (SealedColumn column : SealedColumns.ALL) {
            known.add(column.place());
            column.fingerprint().ifPresent(name -> known.add(column.table() + "." + name));
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void customers_are_found_before_during_and_after() {
        Customer customer = Customer.register(
                        new CustomerId(UUID.randomUUID()),
                        Customer.Kind.PERSON,
                        new PersonName("张三丰"),
                        new Certificate(CertificateType.PASSPORT, new CertificateNumber("E12345678")),
                        new PhoneNumber("13800138000"),
                        new UnitPath("/33"))
                .state();
        inUnit(() -> new PostgresCustomers(units, new ReadableVault("old")).add(customer));
        ReadableVault both = new ReadableVault("new", "old");
        CustomerViews.Filter byPhone =
                new CustomerViews.Filter(Optional.empty(), Optional.empty(), Optional.of("13800138000"));
        assertThat(new PostgresCustomers(units, both)
                        .list(byPhone, Scope.EVERYTHING, Page.Request.first(9))
                        .items())
                .hasSize(1);
        SealedValues values = new PostgresSealedValues(units, both, SealedColumns.ALL);
        for (String place : values.places())
            assertThat(values.reseal(place, Optional.empty(), 500).next()).isEmpty();
        PostgresCustomers after = new PostgresCustomers(units, new ReadableVault("new"));
        assertThat(after.holding(customer.certificate()).map(Customer::name)).contains(customer.name());
        assertThat(after.list(byPhone, Scope.EVERYTHING, Page.Request.first(9)).items())
                .hasSize(1);
    }

    @Test
    void tables_with_composite_keys_and_empty_values_are_walked_too() {
        DATABASE.database().jdbi().useHandle(h -> {
            h.execute(
                    "create table contact (owner uuid, place integer, phone_sealed bytea, primary key (owner, place))");
            UUID owner = UUID.randomUUID();
            ReadableVault old = new ReadableVault("old");
            for (int place = 0; place < 12; place++)
                h.execute(
                        "insert into contact values (?, ?, ?)", owner, place, old.seal("138" + place, "contact.phone"));
            h.execute("insert into contact values (?, 99, null)", owner);
        });
        ReadableVault both = new ReadableVault("new", "old");
        SealedColumn column = new SealedColumn(
                "contact", List.of("owner uuid", "place integer"), "phone_sealed", Optional.empty(), "contact.phone");
        SealedValues values = new PostgresSealedValues(units, both, List.of(column));
        Optional<String> after = Optional.empty();
        int resealed = 0;
        do {
            SealedValues.Step step = values.reseal("contact.phone_sealed", after, 5);
            resealed += step.resealed();
            after = step.next();
        } while (after.isPresent());
        assertThat(resealed).isEqualTo(12);
    }

    @Test
    void a_value_that_cannot_be_opened_is_named_and_the_others_are_sealed_again() {
        ReadableVault both = new ReadableVault("new", "old");
        DATABASE.database().jdbi().useHandle(h -> {
            h.execute("create table note (owner text, place integer, words_sealed bytea, primary key (owner, place))");
            String row = "insert into note values ('k', ?, ?)";
            h.execute(row, 1, new ReadableVault("old").seal("one", "note.words"));
            h.execute(row, 2, new ReadableVault("lost").seal("two", "note.words"));
            h.execute(row, 3, new byte[] {1, 2, 3});
            h.execute(row, 4, new ReadableVault("old").seal("of elsewhere", "other.words"));
            h.execute(row, 5, new ReadableVault("old").seal("five", "note.words"));
        });
        SealedColumn column = new SealedColumn(
                "note", List.of("owner text", "place integer"), "words_sealed", Optional.empty(), "note.words");
        SealedValues values = new PostgresSealedValues(units, both, List.of(column));
        Told told = new Told();

        new RotatingSealedValues(values).run(told);

        assertThat(told.problems)
                .extracting(each -> each.replaceAll(":.*", ""))
                .containsExactly(
                        "note.words_sealed k/2 cannot be opened",
                        "note.words_sealed k/3 cannot be opened",
                        "note.words_sealed k/4 cannot be opened");
        assertThat(told.done).isEqualTo(5);
        ReadableVault only = new ReadableVault("new");
        List<byte[]> sealedAgain = DATABASE.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select words_sealed from note where place in (1, 5) order by place")
                        .mapTo(byte[].class)
                        .list());
        assertThat(sealedAgain)
                .extracting(each -> only.open(each, "note.words"))
                .containsExactly("one", "five");
        DATABASE.database().jdbi().useHandle(h -> h.execute("drop table note"));
    }

    /** What a job told. */
    private static final class Told implements Jobs.Progress {
        private final List<String> problems = new ArrayList<>();
        private long done;

        @Override
        public UUID job() {
            return new UUID(0, 1);
        }

        @Override
        public Caller who() {
            return Caller.system("test");
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }

        @Override
        public void total(long units) {
            assertThat(units).isEqualTo(5);
        }

        @Override
        public void done(long units) {
            done = units;
        }

        @Override
        public void problem(String subject, String what) {
            problems.add(subject + " " + what);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private void inUnit(Runnable step) {
        Outcome<Boolean> done = units.perform(Act.of(Caller.system("test"), "access.try"), () -> {
            step.run();
            return Outcome.done(true);
        });
        assertThat(done).isEqualTo(Outcome.done(true));
    }
}
