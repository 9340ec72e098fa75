package org.wattline.adapter.postgres.payment.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.writeoff.WriteOff;
import org.wattline.domain.quantity.Money;

/** The register of debts that were written off, or are to be. */
public final class PostgresWriteOffs implements WriteOffs {
    private final PostgresUnits units;

    public PostgresWriteOffs(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<WriteOff> find(BillNo bill) {
        return units.read(h -> h.createQuery("select * from write_off where bill_no = :bill")
                        .bind("bill", bill.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("write-off", bill, row.writeOff()));
    }

    @Override
    public Page<WriteOff> list(Scope scope, Optional<WriteOff.State> state, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from write_off w
                                 where (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or bill_no > :after)
                                   and\s""" + ScopeSql.condition("w") + " order by bill_no limit :limit"))
                        .bind("state", state.map(WriteOff.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::writeOff)
                        .list()),
                page.limit(),
                each -> each.bill().value());
    }

    @Override
    public WriteOff add(WriteOff writeOff) {
        units.handle()
                .createUpdate("""
                        insert into write_off (bill_no, account_no, customer_id, unit_path, principal_cny, late_fee_cny, evidence,
                                               requested_by, requested_at, state, version)
                        values (:bill, :account, :customer, :unit, :principal, :fee, :evidence, :by, :at, 'REQUESTED', 1)""")
                .bind("bill", writeOff.bill().value())
                .bind("account", writeOff.account().value())
                .bind("customer", writeOff.customer().value())
                .bind("unit", writeOff.unit().path())
                .bind("principal", writeOff.principal().yuan())
                .bind("fee", writeOff.lateFee().yuan())
                .bind("evidence", writeOff.evidence())
                .bind("by", writeOff.requestedBy())
                .bind("at", writeOff.requestedAt())
                .execute();
        return units.added("write-off", writeOff.bill(), writeOff);
    }

    @Override
    public WriteOff save(WriteOff writeOff) {
        Decision decision = Decision.of(writeOff.stage());
        int rows = units.handle()
                .createUpdate("""
                        update write_off set state = :state, principal_cny = :principal, late_fee_cny = :fee, decided_by = :by,
                               decided_at = :at, why = :why, version = version + 1
                         where bill_no = :bill and version = :version""")
                .bind("state", writeOff.state().name())
                .bind("principal", writeOff.principal().yuan())
                .bind("fee", writeOff.lateFee().yuan())
                .bind("by", decision.by)
                .bind("at", decision.at)
                .bind("why", decision.why)
                .bind("bill", writeOff.bill().value())
                .bind("version", writeOff.version().number())
                .execute();
        return units.stored("write-off", writeOff.bill(), writeOff, rows);
    }

    /** The stage as columns. */
    private record Decision(Optional<String> by, Optional<Instant> at, Optional<String> why) {
        static Decision of(WriteOff.Stage stage) {
            return switch (stage) {
                case WriteOff.Requested() -> new Decision(Optional.empty(), Optional.empty(), Optional.empty());
                case WriteOff.Rejected(String by, Instant at, String why) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.of(why));
                case WriteOff.Written(String by, Instant at) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.empty());
                case WriteOff.Reinstated(String by, Instant at) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.empty());
            };
        }
    }

    /** A line of the register. */
    public record Row(
            String billNo,
            String accountNo,
            UUID customerId,
            String unitPath,
            BigDecimal principalCny,
            BigDecimal lateFeeCny,
            String evidence,
            String requestedBy,
            Instant requestedAt,
            String state,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> why,
            long version) {
        WriteOff writeOff() {
            return new WriteOff(
                    new BillNo(billNo),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    Money.rounded(principalCny),
                    Money.rounded(lateFeeCny),
                    evidence,
                    requestedBy,
                    requestedAt,
                    stage(),
                    new Version(version));
        }

        private WriteOff.Stage stage() {
            return switch (WriteOff.State.valueOf(state)) {
                case REQUESTED -> new WriteOff.Requested();
                case REJECTED ->
                    new WriteOff.Rejected(decidedBy.orElseThrow(), decidedAt.orElseThrow(), why.orElseThrow());
                case WRITTEN_OFF -> new WriteOff.Written(decidedBy.orElseThrow(), decidedAt.orElseThrow());
                case REINSTATED -> new WriteOff.Reinstated(decidedBy.orElseThrow(), decidedAt.orElseThrow());
            };
        }
    }
}
