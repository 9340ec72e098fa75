package org.wattline.adapter.postgres.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.collection.CollectionTaskViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** Open tasks on PostgreSQL. */
public final class PostgresCollectionTaskViews implements CollectionTaskViews {
    private final PostgresUnits units;

    public PostgresCollectionTaskViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> openSteps(Scope scope, Optional<DunningAction> action, Optional<String> owner, Page.Request page) {
        List<Row> rows = units
                .read(h -> h.createQuery("""
                        select s.case_id, c.account_no, c.unit_path, s.action, s.taken_on, s.owed_cny, s.owner
                        from collection_step s join collection_case c on c.id = s.case_id
                        where s.finding is null and s.action not in ('REMINDER', 'WRITTEN_REMINDER') and c.closed_on is null
                          and (:unit = '/' or c.unit_path = :unit or starts_with(c.unit_path, :unit || '/'))
                          and (not :own or c.customer_id = any(:customers))
                          and (cast(:action as text) is null or s.action = :action)
                          and (cast(:owner as text) is null or s.owner = :owner)
                          and (cast(:after as text) is null or
                            s.taken_on || ' ' || s.case_id || ' ' || s.action > cast(:after as text) collate "C")
                        order by s.taken_on, s.case_id, s.action limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("own", scope.customers().isPresent())
                        .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                        .bind("action", action.map(DunningAction::name))
                        .bind("owner", owner)
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(TaskRow.class)
                        .list())
                .stream()
                .map(TaskRow::row)
                .toList();
        return Page.of(rows, page.limit(), Row::position);
    }

    /** A row of the query. */
    public record TaskRow(
            UUID caseId,
            String accountNo,
            String unitPath,
            String action,
            LocalDate takenOn,
            BigDecimal owedCny,
            Optional<String> owner) {
        Row row() {
            return new Row(
                    new CaseId(caseId),
                    new AccountNo(accountNo),
                    new UnitPath(unitPath),
                    DunningAction.valueOf(action),
                    takenOn,
                    Money.rounded(owedCny),
                    owner);
        }
    }
}
