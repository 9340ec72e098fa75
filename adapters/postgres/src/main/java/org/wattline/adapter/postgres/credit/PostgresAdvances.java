package org.wattline.adapter.postgres.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.credit.Advances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Advances. */
public final class PostgresAdvances implements Advances {
    private final PostgresUnits units;

    public PostgresAdvances(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Advance> find(AdvanceNo no) {
        return units.read(h -> h.createQuery("select * from credit_advance where no = :no")
                        .bind("no", no.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("credit-advance", no, row.advance()));
    }

    @Override
    public Optional<Advance> of(BillNo bill) {
        return units.read(h -> h.createQuery("select * from credit_advance where bill_no = :bill")
                .bind("bill", bill.value())
                .mapTo(Row.class)
                .findOne()
                .map(Row::advance));
    }

    @Override
    public List<AdvanceNo> open(Optional<AdvanceNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from credit_advance where state in ('ORDERED', 'PAID') and no > :after
                        order by no limit :limit""")
                .bind("after", after.map(AdvanceNo::value).orElse(""))
                .bind("limit", limit)
                .mapTo(String.class)
                .map(AdvanceNo::new)
                .list());
    }

    @Override
    public Money outstanding(AccountNo account) {
        return Money.rounded(units.read(h -> h.createQuery("""
                        select coalesce(sum(amount_cny), 0) from credit_advance
                         where account_no = :account and state in ('ORDERED', 'PAID')""")
                .bind("account", account.value())
                .mapTo(BigDecimal.class)
                .one()));
    }

    @Override
    public Page<Advance> list(
            Scope scope, Optional<AccountNo> account, Optional<Advance.State> state, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from credit_advance a
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("a") + " order by no desc limit :limit"))
                        .bind("account", account.map(AccountNo::value))
                        .bind("state", state.map(Advance.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::advance)
                        .list()),
                page.limit(),
                advance -> advance.no().value());
    }

    @Override
    public Advance add(Advance advance) {
        bound(units.handle().createUpdate("""
                        insert into credit_advance (no, consent_id, account_no, customer_id, unit_path, bill_no, amount_cny, state, payment_no,
                                                    told, late, at, asked_at, version)
                        values (:no, :consent, :account, :customer, :unit, :bill, :amount, :state, :payment, :told, :late, :at, :asked, 1)"""), advance)
                .bind("consent", advance.consent().value())
                .bind("account", advance.account().value())
                .bind("customer", advance.customer().value())
                .bind("unit", advance.unit().path())
                .bind("bill", advance.bill().value())
                .execute();
        return units.added("credit-advance", advance.no(), advance);
    }

    @Override
    public Advance save(Advance advance) {
        int rows = bound(units.handle().createUpdate("""
                        update credit_advance set amount_cny = :amount, state = :state, payment_no = :payment, told = :told, late = :late, at = :at,
                               asked_at = :asked, version = version + 1
                         where no = :no and version = :version"""), advance)
                .bind("version", advance.version().number())
                .execute();
        return units.stored("credit-advance", advance.no(), advance, rows);
    }

    private static Update bound(Update update, Advance advance) {
        Columns columns = Columns.of(advance.stage());
        return update.bind("no", advance.no().value())
                .bind("amount", advance.amount().yuan())
                .bind("state", advance.state().name())
                .bind("asked", asked(advance.stage()))
                .bind("payment", columns.payment.map(PaymentNo::value))
                .bind("told", columns.told)
                .bind("late", columns.late)
                .bind("at", columns.at);
    }

    private static Optional<Instant> asked(Advance.Stage stage) {
        return stage instanceof Advance.Ordered ordered ? ordered.asked() : Optional.empty();
    }

    /** The stage as columns. */
    private record Columns(Optional<PaymentNo> payment, Optional<String> told, boolean late, Instant at) {
        static Columns of(Advance.Stage stage) {
            return switch (stage) {
                case Advance.Ordered(Instant at, Optional<Instant> unused) ->
                    new Columns(Optional.empty(), Optional.empty(), false, at);
                case Advance.Paid(PaymentNo payment, Instant at) ->
                    new Columns(Optional.of(payment), Optional.empty(), false, at);
                case Advance.Refused(String why, Instant at) ->
                    new Columns(Optional.empty(), Optional.of(why), false, at);
                case Advance.Repaid(PaymentNo payment, boolean late, Instant at) ->
                    new Columns(Optional.of(payment), Optional.empty(), late, at);
                case Advance.Defaulted(PaymentNo payment, Instant at) ->
                    new Columns(Optional.of(payment), Optional.empty(), false, at);
            };
        }
    }

    /** An advance as it is stored. */
    public record Row(
            String no,
            UUID consentId,
            String accountNo,
            UUID customerId,
            String unitPath,
            String billNo,
            BigDecimal amountCny,
            String state,
            Optional<String> paymentNo,
            Optional<String> told,
            boolean late,
            Instant at,
            Optional<Instant> askedAt,
            long version) {
        Advance advance() {
            return new Advance(
                    new AdvanceNo(no),
                    new ConsentId(consentId),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    new BillNo(billNo),
                    Money.rounded(amountCny),
                    stage(),
                    new Version(version));
        }

        private Advance.Stage stage() {
            return switch (Advance.State.valueOf(state)) {
                case ORDERED -> new Advance.Ordered(at, askedAt);
                case PAID -> new Advance.Paid(payment(), at);
                case REFUSED -> new Advance.Refused(told.orElseThrow(), at);
                case REPAID -> new Advance.Repaid(payment(), late, at);
                case DEFAULTED -> new Advance.Defaulted(payment(), at);
            };
        }

        private PaymentNo payment() {
            return new PaymentNo(paymentNo.orElseThrow());
        }
    }
}
