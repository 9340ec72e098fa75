package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** Bills that a check stopped; sets go in by one statement. */
public final class PostgresReviewCases implements ReviewCases {
    private static final String RESOURCE = "bill-review";
    private static final String PUT = """
            insert into bill_review (bill_no, account_no, customer_id, unit_path, total_cny, code, rules, calculated_by, two_persons, since,
                                     stage, version)
            select bill_no, account_no, customer_id, unit_path, total_cny, code, string_to_array(rules, ','), calculated_by, two_persons,
                   since, 'OPEN', 1
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as s (bill_no, account_no, customer_id, unit_path, total_cny, code, rules, calculated_by, two_persons, since)
            on conflict (bill_no) do update
               set total_cny = excluded.total_cny, code = excluded.code, rules = excluded.rules, calculated_by = excluded.calculated_by,
                   two_persons = excluded.two_persons, since = excluded.since, stage = 'OPEN', owner = null, deciders = '{}', why = '',
                   version = bill_review.version + 1""";

    private final PostgresUnits units;

    public PostgresReviewCases(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ReviewCase> find(BillNo bill) {
        return units.read(h -> h.createQuery("select * from bill_review where bill_no = :bill")
                        .bind("bill", bill.value())
                        .mapTo(CaseRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, bill, row.found()));
    }

    @Override
    public void putAll(List<ReviewCase> stopped) {
        if (stopped.isEmpty()) return;
        units.write(Write.of(PUT)
                .column("text", stopped, each -> each.bill().value())
                .column("text", stopped, each -> each.account().value())
                .column("uuid", stopped, each -> each.customer().value())
                .column("text", stopped, each -> each.unit().path())
                .column("numeric", stopped, each -> each.total().yuan())
                .column("text", stopped, ReviewCase::code)
                .column("text", stopped, each -> String.join(",", each.rules()))
                .column("text", stopped, ReviewCase::calculatedBy)
                .column("bool", stopped, ReviewCase::twoPersons)
                .column("timestamptz", stopped, ReviewCase::since));
    }

    @Override
    public ReviewCase save(ReviewCase changed) {
        int rows = units.handle()
                .createUpdate("""
                        update bill_review set owner = :owner, stage = :stage, deciders = :deciders, why = :why, version = version + 1
                         where bill_no = :bill and version = :version""")
                .bind("owner", changed.owner())
                .bind("stage", changed.stage().label())
                .bindArray("deciders", String.class, changed.stage().deciders())
                .bind("why", changed.stage() instanceof ReviewCase.Stage.SentBack(String by, String why) ? why : "")
                .bind("bill", changed.bill().value())
                .bind("version", changed.version().number())
                .execute();
        return units.stored(RESOURCE, changed.bill(), changed, rows);
    }

    @Override
    public Page<ReviewCase> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from bill_review r
                                 where (cast(:stage as text) is null or stage = :stage)
                                   and (cast(:rule as text) is null or :rule = any(rules))
                                   and (cast(:owner as text) is null or owner = :owner)
                                   and (cast(:after as text) is null or bill_no > :after)
                                   and\s""" + ScopeSql.condition("r") + " order by bill_no limit :limit"))
                        .bind("stage", filter.stage())
                        .bind("rule", filter.rule())
                        .bind("owner", filter.owner())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(CaseRow.class)
                        .map(CaseRow::found)
                        .list()),
                page.limit(),
                each -> each.bill().value());
    }

    /** A row of {@code bill_review}. */
    public record CaseRow(
            String billNo,
            String accountNo,
            UUID customerId,
            String unitPath,
            BigDecimal totalCny,
            String code,
            List<String> rules,
            String calculatedBy,
            boolean twoPersons,
            Instant since,
            Optional<String> owner,
            String stage,
            List<String> deciders,
            String why,
            long version) {
        ReviewCase found() {
            return new ReviewCase(
                    new BillNo(billNo),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    Money.rounded(totalCny),
                    code,
                    rules,
                    calculatedBy,
                    twoPersons,
                    since,
                    owner,
                    ReviewCase.Stage.of(stage, deciders, why),
                    new Version(version));
        }
    }
}
