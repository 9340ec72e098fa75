package org.wattline.adapter.postgres.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundSource;
import org.wattline.domain.payment.refund.RefundWay;

/** Refunds; bank accounts are sealed. */
public final class PostgresRefunds implements Refunds {
    private final PostgresUnits units;
    private final Vault vault;

    public PostgresRefunds(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Refund> find(RefundNo no) {
        return units.read(h -> h.createQuery("select * from refund where no = :no")
                        .bind("no", no.value())
                        .mapTo(RefundRow.class)
                        .findOne())
                .map(row -> units.loaded("refund", no, row.refund(vault)));
    }

    @Override
    public List<Refund> of(PaymentNo payment) {
        return units.read(h -> h.createQuery("select * from refund where payment_no = :payment order by no")
                .bind("payment", payment.value())
                .mapTo(RefundRow.class)
                .map(row -> row.refund(vault))
                .list());
    }

    @Override
    public List<Refund> toBank(Set<RefundNo> named, Set<String> evidence) {
        return units
                .read(h -> h.createQuery("""
                        select * from refund where way = 'TO_BANK' and (no = any(:named) or (state = 'PAID' and told = any(:evidence)))""")
                        .bindArray(
                                "named",
                                String.class,
                                named.stream().map(RefundNo::value).toList())
                        .bindArray("evidence", String.class, List.copyOf(evidence))
                        .mapTo(RefundRow.class)
                        .map(row -> row.refund(vault))
                        .list())
                .stream()
                .map(each -> units.loaded("refund", each.no(), each))
                .toList();
    }

    @Override
    public List<Refund> goneToBank(Instant from, Instant until) {
        return units
                .read(h -> h.createQuery("""
                        select * from refund
                         where way = 'TO_BANK' and state = 'PAID' and ended_at >= :from and ended_at < :until order by no""")
                        .bind("from", from)
                        .bind("until", until)
                        .mapTo(RefundRow.class)
                        .map(row -> row.refund(vault))
                        .list())
                .stream()
                .map(each -> units.loaded("refund", each.no(), each))
                .toList();
    }

    @Override
    public List<RefundNo> due(Instant now, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from refund where state = 'DUE' and way = 'BY_CHANNEL' and due_at <= :now
                         order by due_at, no limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(RefundNo::new)
                .list());
    }

    @Override
    public Page<Refund> list(
            Scope scope, Optional<AccountNo> account, Optional<Refund.State> state, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from refund r
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("r") + " order by no desc limit :limit"))
                        .bind("account", account.map(AccountNo::value))
                        .bind("state", state.map(Refund.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(RefundRow.class)
                        .map(row -> row.refund(vault))
                        .list()),
                page.limit(),
                refund -> refund.no().value());
    }

    @Override
    public Refund add(Refund refund) {
        Optional<RefundWay.ByChannel> channel =
                refund.way() instanceof RefundWay.ByChannel by ? Optional.of(by) : Optional.empty();
        Optional<byte[]> bank = refund.way() instanceof RefundWay.ToBank(var account)
                ? Optional.of(vault.seal(account.clear(), RefundRow.SEALED))
                : Optional.empty();
        staged(units.handle().createUpdate("""
                        insert into refund (no, payment_no, break_id, fee_no, account_no, customer_id, unit_path, channel, way, transaction_no, paid_cny,
                                            bank_account, amount_cny, reason, requested_by, requested_at, state, decided_by, decided_at,
                                            tries, due_at, told, ended_at, version)
                        values (:no, :payment, :break, :fee, :account, :customer, :unit, :channel, :way, :transaction, :paid, :bank, :amount, :reason,
                                :requestedBy, :requestedAt, :state, :decidedBy, :decidedAt, :tries, :dueAt, :told, :endedAt, 1)"""), refund)
                .bind("payment", refund.payment().map(PaymentNo::value))
                .bind(
                        "break",
                        refund.source() instanceof RefundSource.OfBreak(var held)
                                ? Optional.of(held.value())
                                : Optional.<UUID>empty())
                .bind(
                        "fee",
                        refund.source() instanceof RefundSource.OfFee(String fee, var payment)
                                ? Optional.of(fee)
                                : Optional.<String>empty())
                .bind("account", refund.account().value())
                .bind("customer", refund.customer().value())
                .bind("unit", refund.unit().path())
                .bind("channel", refund.channel().name())
                .bind("way", way(refund.way()))
                .bind("transaction", channel.map(by -> by.transaction().value()))
                .bind("paid", channel.map(by -> by.paid().yuan()))
                .bind("bank", bank)
                .bind("amount", refund.amount().yuan())
                .bind("reason", refund.reason())
                .bind("requestedBy", refund.requestedBy())
                .bind("requestedAt", refund.requestedAt())
                .execute();
        return units.added("refund", refund.no(), refund);
    }

    private static String way(RefundWay way) {
        return switch (way) {
            case RefundWay.ByChannel unused -> "BY_CHANNEL";
            case RefundWay.AtCounter() -> "AT_COUNTER";
            case RefundWay.ToBank unused -> "TO_BANK";
        };
    }

    @Override
    public Refund save(Refund refund) {
        int rows = staged(units.handle().createUpdate("""
                        update refund set state = :state, decided_by = :decidedBy, decided_at = :decidedAt, tries = :tries, due_at = :dueAt,
                               told = :told, ended_at = :endedAt, version = version + 1
                         where no = :no and version = :version"""), refund)
                .bind("version", refund.version().number())
                .execute();
        return units.stored("refund", refund.no(), refund, rows);
    }

    private static Update staged(Update update, Refund refund) {
        Columns columns = Columns.of(refund.stage());
        return update.bind("no", refund.no().value())
                .bind("state", refund.state().name())
                .bind("decidedBy", columns.by)
                .bind("decidedAt", columns.at)
                .bind("tries", columns.tries)
                .bind("dueAt", columns.dueAt)
                .bind("told", columns.told)
                .bind("endedAt", columns.endedAt);
    }

    /** The stage as columns. */
    private record Columns(
            Optional<String> by,
            Optional<Instant> at,
            int tries,
            Optional<Instant> dueAt,
            Optional<String> told,
            Optional<Instant> endedAt) {
        static Columns of(Refund.Stage stage) {
            return switch (stage) {
                case Refund.Requested() ->
                    new Columns(
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case Refund.Rejected(String by, Instant at, String why) -> decided(by, at, why, Optional.empty());
                case Refund.Due(String by, Instant at, int tries, Instant due, Optional<String> fault) ->
                    new Columns(Optional.of(by), Optional.of(at), tries, Optional.of(due), fault, Optional.empty());
                case Refund.Paid(String by, Instant at, String evidence, Instant paidAt) ->
                    decided(by, at, evidence, Optional.of(paidAt));
                case Refund.Failed(String by, Instant at, String why, Instant failedAt) ->
                    decided(by, at, why, Optional.of(failedAt));
            };
        }

        private static Columns decided(String by, Instant at, String told, Optional<Instant> ended) {
            return new Columns(Optional.of(by), Optional.of(at), 0, Optional.empty(), Optional.of(told), ended);
        }
    }
}
