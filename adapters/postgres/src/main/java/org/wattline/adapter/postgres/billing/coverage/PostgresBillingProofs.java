package org.wattline.adapter.postgres.billing.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.NewestFirst;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;

/** Proofs and their findings, on PostgreSQL; findings go in by one statement for a portion. */
public final class PostgresBillingProofs implements BillingProofs {
    private static final String RESOURCE = "billing-proof";
    private static final String KEEP = """
            insert into billing_proof_finding (proof_id, account_no, point_no, from_day, to_day, kind, reason, bills)
            select cast(proof as uuid), account, nullif(point, ''), from_day, to_day, kind, reason, string_to_array(bills, ',')
              from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as s (proof, account, point, from_day, to_day, kind, reason, bills, place)
             order by place""";

    private final PostgresUnits units;

    public PostgresBillingProofs(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<BillingProof> find(BillingProofId id) {
        return units.read(h -> h.createQuery("select * from billing_proof where id = :id")
                        .bind("id", id.value())
                        .mapTo(BillingProofRow.class)
                        .map(BillingProofRow::proof)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, id, found));
    }

    @Override
    public BillingProof add(BillingProof proof) {
        units.handle()
                .createUpdate("""
                        insert into billing_proof (id, unit_path, from_day, to_day, due_day, requested_by, requested_at, accounts, points,
                          days, version)
                        values (:id, :unit, :from, :to, :due, :by, :at, :accounts, :points, :days, 1)""")
                .bind("id", proof.id().value())
                .bind("unit", proof.unit().path())
                .bind("from", proof.days().from())
                .bind("to", proof.days().end())
                .bind("due", proof.due())
                .bind("by", proof.requestedBy())
                .bind("at", proof.requestedAt())
                .bind("accounts", proof.tally().accounts())
                .bind("points", proof.tally().points())
                .bindArray("days", Long.class, days(proof.tally()))
                .execute();
        return units.added(RESOURCE, proof.id(), proof);
    }

    @Override
    public BillingProof save(BillingProof proof) {
        int rows = units.handle()
                .createUpdate("""
                        update billing_proof set accounts = :accounts, points = :points, days = :days, through_no = :through,
                          ended_at = :ended, version = version + 1
                         where id = :id and version = :version""")
                .bind("accounts", proof.tally().accounts())
                .bind("points", proof.tally().points())
                .bindArray("days", Long.class, days(proof.tally()))
                .bind("through", proof.through().map(AccountNo::value))
                .bind("ended", proof.endedAt())
                .bind("id", proof.id().value())
                .bind("version", proof.version().number())
                .execute();
        return units.stored(RESOURCE, proof.id(), proof, rows);
    }

    private static List<Long> days(CoverageTally tally) {
        return Arrays.stream(CoverageKind.values()).map(tally::of).toList();
    }

    @Override
    public Page<BillingProof> list(Scope scope, Page.Request page) {
        return NewestFirst.page(
                units, "billing_proof", BillingProofRow.class, BillingProofRow::proof, BillingProof::id, scope, page);
    }

    @Override
    public void keep(BillingProofId id, List<CoverageFinding> found) {
        if (found.isEmpty()) return;
        units.write(Write.of(KEEP)
                .column("text", found, each -> id.toString())
                .column("text", found, each -> each.account().value())
                .column(
                        "text",
                        found,
                        each -> each.point().map(MeteringPointNo::value).orElse(""))
                .column("date", found, each -> each.days().from())
                .column("date", found, each -> each.days().end())
                .column("text", found, each -> each.kind().name())
                .column("text", found, CoverageFinding::reason)
                .column(
                        "text",
                        found,
                        each -> String.join(
                                ",", each.bills().stream().map(BillNo::value).toList())));
    }

    @Override
    public Page<CoverageFinding> findings(BillingProofId id, Optional<CoverageKind> kind, Page.Request page) {
        List<FindingRow> rows = units.read(h -> h.createQuery("""
                        select * from billing_proof_finding
                         where proof_id = :id and (cast(:kind as text) is null or kind = :kind)
                           and (cast(:after as text) is null or seq > cast(:after as bigint))
                         order by seq limit :limit""")
                .bind("id", id.value())
                .bind("kind", kind.map(CoverageKind::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(FindingRow.class)
                .list());
        return Page.of(rows, page.limit(), row -> Long.toString(row.seq())).map(FindingRow::finding);
    }
}
