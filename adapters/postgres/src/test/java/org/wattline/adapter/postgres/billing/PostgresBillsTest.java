package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.BillsContract;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.payment.SamplePayments;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Review;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Provision;

class PostgresBillsTest extends BillsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());

    /** Those for which the contract makes bills at once: the database holds an account while its bills are written. */
    @BeforeEach
    void accounts() {
        postgres.database().database().jdbi().useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            for (int account = 101; account <= 110; account++)
                h.execute(
                        "insert into account (no, customer_id, unit_path, category, opened_on, households, version)"
                                + " values (?, gen_random_uuid(), '/42', '0100', '2020-01-01', '{}', 1)",
                        AccountNo.of(account).value());
        });
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Test
    void nobody_alters_the_lines_of_an_issued_bill() {
        Bill bill = SamplePayments.in(
                postgres.units(), () -> store.bills().add(SampleBills.bill(1, 101, SampleBills.JANUARY)));
        Bill reviewed = SamplePayments.in(postgres.units(), () -> {
            Bill held = store.bills().find(bill.no()).orElseThrow();
            return store.bills()
                    .save(SamplePayments.done(held.review(new Review.Facts(false, Optional.empty(), Chain.EMPTY))));
        });
        assertThat(SamplePayments.in(postgres.units(), () -> {
                    assertThat(store.bills().find(bill.no())).isPresent();
                    return store.bills()
                            .save(SamplePayments.done(reviewed.issue(
                                            LocalDate.of(2026, 3, 17),
                                            Chain.EMPTY,
                                            false,
                                            Optional.empty(),
                                            SampleBills.NOW))
                                    .state());
                }))
                .isNotNull();
        assertThatThrownBy(() -> postgres.database()
                        .database()
                        .jdbi()
                        .useHandle(h -> h.execute("update bill_lines set lines = '{}'")))
                .hasMessageContaining("never altered");
    }

    @Test
    void lines_can_be_asked_for_in_SQL() {
        Bill bill = SamplePayments.in(
                postgres.units(), () -> store.bills().add(SampleBills.bill(1, 101, SampleBills.JANUARY)));
        assertThat(
                        asked(
                                "concat_ws(' ', line, code, tier, quantity, price, amount_cny, provision_id, provision_version)"))
                .isEqualTo(told(
                        line -> String.join(
                                " ",
                                line.code().name(),
                                String.valueOf(line.tier()),
                                line.quantity().value().toPlainString(),
                                line.price().value().toPlainString(),
                                line.amount().toString(),
                                line.provision().id(),
                                line.provision().version()),
                        bill));
        assertThat(asked("line || ' ' || span_from || ' ' || span_to || ' ' || array_to_string(readings, ',')"))
                .isEqualTo(told(
                        line -> line.span().from() + " " + line.span().end() + " "
                                + String.join(",", ReadingSpans.of(line.readings())),
                        bill));
    }

    @Test
    void a_tariff_that_a_bill_rests_on_is_not_withdrawn_and_its_other_versions_are() {
        Provision price = SamplePayments.in(
                        postgres.units(), () -> store.bills().add(SampleBills.bill(1, 101, SampleBills.JANUARY)))
                .calculation()
                .lines()
                .getFirst()
                .provision();
        published(price.id(), price.version(), "[2026-01-01,2026-02-01)");
        published(price.id(), "another", "[2026-02-01,)");
        assertThatThrownBy(() -> withdrawn(price.id(), price.version()))
                .hasMessageContaining("a bill rests on the tariff");
        assertThat(withdrawn(price.id(), "another")).isEqualTo(1);
    }

    private void published(String tariff, String version, String days) {
        postgres.database().database().jdbi().useHandle(h -> h.execute("""
                        insert into tariff_version (tariff_id, version_name, state, valid_from, valid_to, document, digest, calendars, cases, authors,
                                                    acted_by, acted_at, edition, version)
                        select ?, ?, 'PUBLISHED', lower(d), upper(d), '{}', repeat('0', 64), '{}', '[]', '{author}', 'approver', now(), 1, 1
                          from (select cast(? as daterange) as d) days""", tariff, version, days));
    }

    private int withdrawn(String tariff, String version) {
        return postgres.database()
                .database()
                .jdbi()
                .withHandle(h -> h.execute(
                        "update tariff_version set state = 'WITHDRAWN', reason = 'wrong' where tariff_id = ? and version_name = ?",
                        tariff,
                        version));
    }

    private List<String> asked(String columns) {
        return postgres.database()
                .database()
                .jdbi()
                .withHandle(h -> h.createQuery("select " + columns + " from bill_line order by bill_no, line")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> told(Function<RatedLine, String> text, Bill bill) {
        List<RatedLine> lines = bill.calculation().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + " " + text.apply(lines.get(i)))
                .toList();
    }
}
