package org.wattline.adapter.postgres.payment.waiver;

import java.time.Instant;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;

/** Waivers of late fees. */
public final class PostgresLateFeeWaivers implements LateFeeWaivers {
    private static final String RESOURCE = "late-fee-waiver";

    private final PostgresUnits units;

    public PostgresLateFeeWaivers(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<LateFeeWaiver> find(WaiverId id) {
        return units.read(h -> h.createQuery("select * from late_fee_waiver where id = :id")
                        .bind("id", id.value())
                        .mapTo(WaiverRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.waiver()));
    }

    @Override
    public Optional<LateFeeWaiver> waiting(BillNo bill) {
        return units.read(
                h -> h.createQuery("select * from late_fee_waiver where bill_no = :bill and state = 'REQUESTED'")
                        .bind("bill", bill.value())
                        .mapTo(WaiverRow.class)
                        .map(WaiverRow::waiver)
                        .findOne());
    }

    @Override
    public Page<LateFeeWaiver> list(
            Scope scope, Optional<BillNo> bill, Optional<LateFeeWaiver.State> state, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from late_fee_waiver w
                                 where (cast(:bill as text) is null or bill_no = :bill)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as uuid) is null or id < cast(:after as uuid))
                                   and\s""" + ScopeSql.condition("w") + " order by id desc limit :limit"))
                        .bind("bill", bill.map(BillNo::value))
                        .bind("state", state.map(LateFeeWaiver.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(WaiverRow.class)
                        .map(WaiverRow::waiver)
                        .list()),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public LateFeeWaiver add(LateFeeWaiver waiver) {
        units.handle()
                .createUpdate("""
                        insert into late_fee_waiver (id, bill_no, account_no, customer_id, unit_path, amount_cny, reason, evidence,
                                                     requested_by, requested_at, state, version)
                        values (:id, :bill, :account, :customer, :unit, :amount, :reason, :evidence, :by, :at, 'REQUESTED', 1)""")
                .bind("id", waiver.id().value())
                .bind("bill", waiver.bill().value())
                .bind("account", waiver.account().value())
                .bind("customer", waiver.customer().value())
                .bind("unit", waiver.unit().path())
                .bind("amount", waiver.amount().yuan())
                .bind("reason", waiver.reason())
                .bind("evidence", waiver.evidence())
                .bind("by", waiver.requestedBy())
                .bind("at", waiver.requestedAt())
                .execute();
        return units.added(RESOURCE, waiver.id(), waiver);
    }

    @Override
    public LateFeeWaiver save(LateFeeWaiver waiver) {
        Decision decision = Decision.of(waiver.stage());
        int rows = units.handle()
                .createUpdate("""
                        update late_fee_waiver set state = :state, decided_by = :by, decided_at = :at, why = :why, version = version + 1
                         where id = :id and version = :version""")
                .bind("state", waiver.state().name())
                .bind("by", decision.by)
                .bind("at", decision.at)
                .bind("why", decision.why)
                .bind("id", waiver.id().value())
                .bind("version", waiver.version().number())
                .execute();
        return units.stored(RESOURCE, waiver.id(), waiver, rows);
    }

    /** The stage as columns. */
    private record Decision(Optional<String> by, Optional<Instant> at, Optional<String> why) {
        static Decision of(LateFeeWaiver.Stage stage) {
            return switch (stage) {
                case LateFeeWaiver.Requested() -> new Decision(Optional.empty(), Optional.empty(), Optional.empty());
                case LateFeeWaiver.Rejected(String by, Instant at, String why) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.of(why));
                case LateFeeWaiver.Granted(String by, Instant at) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.empty());
                case LateFeeWaiver.Undone(String by, Instant at, String why) ->
                    new Decision(Optional.of(by), Optional.of(at), Optional.of(why));
            };
        }
    }
}
