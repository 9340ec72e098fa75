package org.wattline.adapter.postgres.connection.fee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeNotice;
import org.wattline.domain.connection.fee.FeeRelief;
import org.wattline.domain.customer.AccountNo;

/** Fees of applications on PostgreSQL; receipts are only ever added. */
public final class PostgresFeeCharges implements FeeCharges {
    private static final CaseRecords RECORDS = CaseRecords.of(
            List.of("connection_fee", "connection_fee_receipt", "connection_fee_relief"),
            "reduced_cny",
            "state",
            "decided_by",
            "decided_at",
            "why");
    private static final String RESOURCE = "connection-fee";

    /** Fees belong to units; no customer has any. */
    private static final String WITHIN = """
            (:unit = '/' or f.unit_path = :unit or f.unit_path like :below)
            and (:anyCustomer or cast(null as uuid) = any(:customers))""";

    private final PostgresUnits units;

    public PostgresFeeCharges(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<FeeCharge> find(FeeNo no) {
        return whole("where f.no = :no", query -> query.bind("no", no.value())).stream()
                .findFirst()
                .map(this::loaded);
    }

    @Override
    public Optional<FeeCharge> under(AccountNo books) {
        return whole("where f.books_no = :books", query -> query.bind("books", books.value())).stream()
                .findFirst()
                .map(this::loaded);
    }

    @Override
    public List<FeeCharge> of(ApplicationNo application) {
        return whole(
                        "where f.application_no = :application order by f.no",
                        query -> query.bind("application", application.value()))
                .stream()
                .map(this::loaded)
                .toList();
    }

    private FeeCharge loaded(FeeCharge charge) {
        return units.loaded(RESOURCE, charge.no(), charge);
    }

    private List<FeeCharge> whole(String which, UnaryOperator<Query> bound) {
        return units.read(h -> {
            List<FeeRow> rows = bound.apply(h.createQuery("select * from connection_fee f " + which))
                    .mapTo(FeeRow.class)
                    .list();
            if (rows.isEmpty()) return List.of();
            List<String> numbers = rows.stream().map(FeeRow::no).toList();
            Map<String, List<FeeRow.Receipt>> receipts =
                    parts(h, numbers, "* from connection_fee_receipt", FeeRow.Receipt.class, FeeRow.Receipt::feeNo);
            Map<String, List<FeeRow.Relief>> reliefs =
                    parts(h, numbers, """
                    fee_no, place, amount_cny, array_to_string(part_due_on, ',') as due_on, array_to_string(part_cny, ',') as amounts,
                    reason, legal_basis, asked_by, asked_at, state, decided_by, decided_at, why from connection_fee_relief""", FeeRow.Relief.class, FeeRow.Relief::feeNo);
            return rows.stream()
                    .map(row -> row.charge(
                            receipts.getOrDefault(row.no(), List.of()), reliefs.getOrDefault(row.no(), List.of())))
                    .toList();
        });
    }

    private static <R> Map<String, List<R>> parts(
            Handle h, List<String> fees, String what, Class<R> row, Function<R, String> fee) {
        return h
                .createQuery("select " + what + " where fee_no = any(:fees) order by fee_no, place")
                .bindArray("fees", String.class, fees)
                .mapTo(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(fee));
    }

    @Override
    public FeeCharge add(FeeCharge charge) {
        FeeNotice notice = charge.notice();
        units.handle()
                .createUpdate("""
                        insert into connection_fee (no, application_no, unit_path, books_no, item, name_zh, name_en, legal_basis, standards,
                          why_zh, why_en, amount_cny, issued_on, due_on, reduced_cny, state, version)
                        values (:no, :application, :unit, :books, :item, :nameZh, :nameEn, :basis, :standards, :whyZh, :whyEn, :amount,
                          :issuedOn, :dueOn, :reduced, :state, 1)""")
                .bind("no", charge.no().value())
                .bind("application", charge.application().value())
                .bind("unit", charge.unit().path())
                .bind("books", charge.books().value())
                .bind("item", notice.item())
                .bind("nameZh", notice.name().zh())
                .bind("nameEn", notice.name().en())
                .bind("basis", notice.legalBasis())
                .bind("standards", notice.standards())
                .bind("whyZh", notice.why().zh())
                .bind("whyEn", notice.why().en())
                .bind("amount", notice.amount().yuan())
                .bind("issuedOn", notice.issuedOn())
                .bind("dueOn", notice.dueOn())
                .bind("reduced", charge.reduced().yuan())
                .bind("state", charge.state().name())
                .execute();
        FeeCharge stored = units.added(RESOURCE, charge.no(), charge);
        enter(charge);
        return stored;
    }

    @Override
    public FeeCharge save(FeeCharge charge) {
        int rows = units.handle()
                .createUpdate("""
                        update connection_fee set reduced_cny = :reduced, state = :state, version = version + 1
                         where no = :no and version = :version""")
                .bind("reduced", charge.reduced().yuan())
                .bind("state", charge.state().name())
                .bind("no", charge.no().value())
                .bind("version", charge.version().number())
                .execute();
        if (rows > 0) {
            receipts(charge);
            charge.reliefs().forEach(relief -> relief(charge.no(), relief));
        }
        FeeCharge stored = units.stored(RESOURCE, charge.no(), charge, rows);
        enter(charge);
        return stored;
    }

    private void enter(FeeCharge charge) {
        RECORDS.enter(units, charge.application().value(), charge.no().value() + "/");
    }

    private void receipts(FeeCharge charge) {
        for (int i = 0; i < charge.receipts().size(); i++)
            units.handle()
                    .createUpdate("""
                            insert into connection_fee_receipt (fee_no, place, payment_no, channel, amount_cny, at)
                            values (:fee, :place, :payment, :channel, :amount, :at) on conflict (fee_no, place) do nothing""")
                    .bind("fee", charge.no().value())
                    .bind("place", i + 1)
                    .bind("payment", charge.receipts().get(i).payment().value())
                    .bind("channel", charge.receipts().get(i).channel().name())
                    .bind("amount", charge.receipts().get(i).amount().yuan())
                    .bind("at", charge.receipts().get(i).at())
                    .execute();
    }

    private void relief(FeeNo fee, FeeRelief relief) {
        ReliefColumns decided = ReliefColumns.of(relief.decision());
        units.handle()
                .createUpdate("""
                        insert into connection_fee_relief (fee_no, place, amount_cny, part_due_on, part_cny, reason, legal_basis, asked_by,
                          asked_at, state, decided_by, decided_at, why)
                        values (:fee, :place, :amount, cast(:dueOn as date[]), cast(:amounts as numeric[]), :reason, :basis, :by, :at, :state,
                          :decidedBy, :decidedAt, :why)
                        on conflict (fee_no, place) do update
                           set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at, why = excluded.why""")
                .bind("fee", fee.value())
                .bind("place", relief.place())
                .bind("amount", relief.amount().yuan())
                .bindArray(
                        "dueOn",
                        String.class,
                        relief.parts().stream()
                                .map(part -> part.dueOn().toString())
                                .toList())
                .bindArray(
                        "amounts",
                        String.class,
                        relief.parts().stream()
                                .map(part -> part.amount().toString())
                                .toList())
                .bind("reason", relief.reason())
                .bind("basis", relief.legalBasis())
                .bind("by", relief.askedBy())
                .bind("at", relief.askedAt())
                .bind("state", relief.decision().label())
                .bind("decidedBy", decided.by())
                .bind("decidedAt", decided.at())
                .bind("why", decided.why())
                .execute();
    }

    @Override
    public Page<FeeCharge> list(
            Scope scope, Optional<ApplicationNo> application, Optional<FeeCharge.State> state, Page.Request page) {
        List<FeeCharge> rows = whole(
                """
                where (cast(:application as text) is null or f.application_no = :application)
                  and (cast(:state as text) is null or f.state = :state)
                  and (cast(:after as text) is null or f.no < :after)
                  and\s""" + WITHIN + " order by f.no desc limit :limit",
                query -> ScopeSql.bind(scope, query)
                        .bind("application", application.map(ApplicationNo::value))
                        .bind("state", state.map(FeeCharge.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), each -> each.no().value());
    }
}
