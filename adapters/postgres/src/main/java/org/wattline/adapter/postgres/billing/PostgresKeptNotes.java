package org.wattline.adapter.postgres.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.KeptNote;

/** Notes with their bills and reversals, as their rows have them. */
public final class PostgresKeptNotes implements KeptNotes {
    private static final String KEPT = """
            select a.*, b.no as bill_no, case when b.kind = 'REVERSAL' then b.calculated_at end as reversed_at
              from bill_adjustment a join bill b on b.no = a.no or b.reverses = a.no
            """;

    private final PostgresUnits units;

    public PostgresKeptNotes(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<KeptNote> list(KeptBills.Filter filter, Page.Request page) {
        if (filter.run().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<KeptNote> rows = units.read(h -> h.createQuery(KEPT + """
                         where (:unit = '/' or b.unit_path = :unit or starts_with(b.unit_path, :unit || '/'))
                           and (cast(:month as text) is null or b.month = :month)
                           and (cast(:account as text) is null or b.account_no = :account)
                           and (cast(:bill as text) is null or b.no = :bill)
                           and (cast(:after as text) is null or b.no > :after)
                         order by b.no limit :limit""")
                .bind("unit", filter.unit().path())
                .bind("month", filter.month().map(Object::toString))
                .bind("account", filter.account().map(Object::toString))
                .bind("bill", filter.bill().map(Object::toString))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map(PostgresKeptNotes::note)
                .list());
        return Page.of(rows, page.limit(), each -> each.no().value());
    }

    @Override
    public Optional<KeptNote> find(BillNo bill) {
        return units.read(h -> h.createQuery(KEPT + " where b.no = :no")
                .bind("no", bill.value())
                .map(PostgresKeptNotes::note)
                .findOne());
    }

    private static KeptNote note(ResultSet row, StatementContext context) throws SQLException {
        AdjustmentRow note =
                context.findRowMapperFor(AdjustmentRow.class).orElseThrow().map(row, context);
        Optional<Instant> reversedAt = Optional.ofNullable(row.getObject("reversed_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new KeptNote(new BillNo(row.getString("bill_no")), note.note(), reversedAt);
    }
}
