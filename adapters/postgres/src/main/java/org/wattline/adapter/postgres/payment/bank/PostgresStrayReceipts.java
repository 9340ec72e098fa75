package org.wattline.adapter.postgres.payment.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptId;
import org.wattline.domain.quantity.Money;

/** Stray receipts. They belong to no customer, so that customers see none. */
public final class PostgresStrayReceipts implements StrayReceipts {
    private static final String RESOURCE = "stray-receipt";

    private final PostgresUnits units;

    public PostgresStrayReceipts(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<StrayReceipt> find(StrayReceiptId id) {
        return units.read(h -> h.createQuery("select * from stray_receipt where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.receipt()));
    }

    @Override
    public Optional<StrayReceipt> find(Channel channel, ChannelReference reference) {
        return units.read(
                h -> h.createQuery("select * from stray_receipt where channel = :channel and reference = :reference")
                        .bind("channel", channel.name())
                        .bind("reference", reference.value())
                        .mapTo(Row.class)
                        .map(Row::receipt)
                        .findOne());
    }

    @Override
    public Page<StrayReceipt> list(Scope scope, Optional<StrayReceipt.State> state, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from stray_receipt
                                 where (:unit = '/' or unit_path = :unit or unit_path like :below)
                                   and (cast(:assigned as boolean) is null or (payment_no is not null) = :assigned)
                                   and (cast(:after as uuid) is null or id < cast(:after as uuid))
                                 order by id desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("below", scope.unit().map(UnitPath::path).orElse("") + "/%")
                        .bind("assigned", state.map(s -> s == StrayReceipt.State.ASSIGNED))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::receipt)
                        .list()),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public StrayReceipt add(StrayReceipt receipt) {
        units.handle()
                .createUpdate("""
                        insert into stray_receipt (id, channel, reference, named, unit_path, amount_cny, at, version)
                        values (:id, :channel, :reference, :named, :unit, :amount, :at, 1)""")
                .bind("id", receipt.id().value())
                .bind("channel", receipt.channel().name())
                .bind("reference", receipt.reference().value())
                .bind("named", receipt.named().value())
                .bind("unit", receipt.unit().path())
                .bind("amount", receipt.amount().yuan())
                .bind("at", receipt.at())
                .execute();
        return units.added(RESOURCE, receipt.id(), receipt);
    }

    @Override
    public StrayReceipt save(StrayReceipt receipt) {
        Optional<StrayReceipt.Assigned> assigned = receipt.assigned();
        int rows = units.handle()
                .createUpdate("""
                        update stray_receipt set account_no = :account, payment_no = :payment, assigned_by = :by, assigned_at = :at,
                               version = version + 1
                         where id = :id and version = :version""")
                .bind("account", assigned.map(one -> one.account().value()))
                .bind("payment", assigned.map(one -> one.payment().value()))
                .bind("by", assigned.map(StrayReceipt.Assigned::by))
                .bind("at", assigned.map(StrayReceipt.Assigned::at))
                .bind("id", receipt.id().value())
                .bind("version", receipt.version().number())
                .execute();
        return units.stored(RESOURCE, receipt.id(), receipt, rows);
    }

    /** Its columns. */
    public record Row(
            UUID id,
            String channel,
            String reference,
            String named,
            String unitPath,
            BigDecimal amountCny,
            Instant at,
            Optional<String> accountNo,
            Optional<String> paymentNo,
            Optional<String> assignedBy,
            Optional<Instant> assignedAt,
            long version) {
        StrayReceipt receipt() {
            return new StrayReceipt(
                    new StrayReceiptId(id),
                    Channel.valueOf(channel),
                    new ChannelReference(reference),
                    new AccountNo(named),
                    new UnitPath(unitPath),
                    Money.rounded(amountCny),
                    at,
                    paymentNo.map(payment -> new StrayReceipt.Assigned(
                            new AccountNo(accountNo.orElseThrow()),
                            new PaymentNo(payment),
                            assignedBy.orElseThrow(),
                            assignedAt.orElseThrow())),
                    new Version(version));
        }
    }
}
