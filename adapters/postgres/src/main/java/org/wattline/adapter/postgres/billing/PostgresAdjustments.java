package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;

/** Credit and debit notes, on PostgreSQL. */
public final class PostgresAdjustments implements Adjustments {
    private static final String RESOURCE = "bill-adjustment";

    private static final PlainQuery<AccountNo> UNDECIDED = new PlainQuery<>(
            "select distinct account_no from bill_adjustment where account_no = any(?) and state = 'DRAFTED'",
            row -> new AccountNo(row.getString(1)));

    private final PostgresUnits units;

    public PostgresAdjustments(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Adjustment> find(BillNo no) {
        return units.read(h -> h.createQuery("select * from bill_adjustment where no = :no")
                        .bind("no", no.value())
                        .mapTo(AdjustmentRow.class)
                        .map(AdjustmentRow::note)
                        .findOne())
                .map(note -> units.loaded(RESOURCE, no, note));
    }

    @Override
    public Adjustment add(Adjustment note) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                                        insert into bill_adjustment (no, account_no, customer_id, unit_path, corrects, reason, facts, total_cny,
                                          second, drafted_by, drafted_at, state, decided_by, decided_at, withdrawn_why, version)
                                        values (:no, :account, :customer, :unit, :corrects, :reason, :facts, :total, :second, :draftedBy,
                                          :draftedAt, :state, :decidedBy, :decidedAt, :why, 1)""")
                                .bind("account", note.account().value())
                                .bind("customer", note.customer().value())
                                .bind("unit", note.unit().path())
                                .bind("corrects", note.corrects().map(BillNo::value))
                                .bind("reason", note.reason())
                                .bind("facts", note.facts())
                                .bind("total", note.total().yuan())
                                .bind("second", note.second())
                                .bind("draftedBy", note.draftedBy())
                                .bind("draftedAt", note.draftedAt()),
                        note)
                .execute();
        if (rows != 1) throw new IllegalStateException("a note was not stored: " + note.no());
        return units.added(RESOURCE, note.no(), note);
    }

    @Override
    public Adjustment save(Adjustment note) {
        int rows = stage(units.handle().createUpdate("""
                                update bill_adjustment set state = :state, decided_by = :decidedBy, decided_at = :decidedAt,
                                  withdrawn_why = :why, version = version + 1
                                where no = :no and version = :version"""), note)
                .bind("version", note.version().number())
                .execute();
        return units.stored(RESOURCE, note.no(), note, rows);
    }

    private static Update stage(Update update, Adjustment note) {
        update.bind("no", note.no().value()).bind("state", note.stage().label());
        return switch (note.stage()) {
            case Adjustment.Stage.Drafted() -> decided(update, Optional.empty(), Optional.empty(), Optional.empty());
            case Adjustment.Stage.Approved(String by, Instant at) ->
                decided(update, Optional.of(by), Optional.of(at), Optional.empty());
            case Adjustment.Stage.Withdrawn(String by, Instant at, String why) ->
                decided(update, Optional.of(by), Optional.of(at), Optional.of(why));
        };
    }

    private static Update decided(Update update, Optional<String> by, Optional<Instant> at, Optional<String> why) {
        return update.bind("decidedBy", by).bind("decidedAt", at).bind("why", why);
    }

    @Override
    public List<BillNo> correcting(BillNo bill) {
        return units.read(h -> h.createQuery("select no from bill_adjustment where corrects = :bill order by no")
                .bind("bill", bill.value())
                .mapTo(String.class)
                .map(BillNo::new)
                .list());
    }

    @Override
    public Set<AccountNo> undecided(Collection<AccountNo> accounts) {
        List<String> numbers = accounts.stream().map(AccountNo::value).toList();
        return Set.copyOf(units.ask(UNDECIDED, PlainQuery.array("text", numbers)));
    }

    @Override
    public Page<Adjustment> list(Scope scope, Optional<AccountNo> account, Optional<String> state, Page.Request page) {
        List<Adjustment> rows = units.read(h -> h.createQuery("""
                        select * from bill_adjustment
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:account as text) is null or account_no = :account)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or no < :after)
                        order by no desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("account", account.map(AccountNo::value))
                .bind("state", state)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(AdjustmentRow.class)
                .map(AdjustmentRow::note)
                .list());
        return Page.of(rows, page.limit(), note -> note.no().value());
    }
}
