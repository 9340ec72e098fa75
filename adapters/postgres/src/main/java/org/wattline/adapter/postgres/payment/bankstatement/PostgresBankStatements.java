package org.wattline.adapter.postgres.payment.bankstatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.quantity.Money;

/** Statements of the bank; their lines come by {@code COPY}. */
public final class PostgresBankStatements implements BankStatements {
    private static final String RESOURCE = "bank-statement";
    private static final String COLUMNS = """
            bank_statement_line (statement_id, line, day, amount_cny, reference, counterparty, purpose, stands_for, state, why)""";

    private final PostgresUnits units;

    public PostgresBankStatements(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<BankStatement> find(BankStatementId id) {
        return units.read(h -> h.createQuery("select * from bank_statement where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.statement()));
    }

    @Override
    public BankStatement add(BankStatement statement, List<PairedLine> lines) {
        units.handle()
                .createUpdate("""
                        insert into bank_statement (id, layout, day, digest, lines, came_cny, went_cny, taken_in_by, taken_in_at, version)
                        values (:id, :layout, :day, :digest, :lines, :came, :went, :by, :at, 1)""")
                .bind("id", statement.id().value())
                .bind("layout", statement.layout())
                .bind("day", statement.day())
                .bind("digest", statement.digest())
                .bind("lines", statement.lines())
                .bind("came", statement.came().yuan())
                .bind("went", statement.went().yuan())
                .bind("by", statement.by())
                .bind("at", statement.takenInAt())
                .execute();
        Copy.into(
                units.handle(),
                COLUMNS,
                rows -> lines.forEach(each -> rows.add(
                        each.statement(),
                        each.line().number(),
                        each.line().day(),
                        each.line().amount().yuan(),
                        each.line().reference(),
                        each.line().counterparty(),
                        each.line().purpose(),
                        each.standsFor(),
                        each.state(),
                        each.why())));
        return units.added(RESOURCE, statement.id(), statement);
    }

    @Override
    public Set<ChannelReference> told(Set<ChannelReference> references) {
        if (references.isEmpty()) return Set.of();
        return new HashSet<>(units.read(h -> h.createQuery(
                        "select distinct reference from bank_statement_line where reference = any(:references)")
                .bindArray(
                        "references",
                        String.class,
                        references.stream().map(ChannelReference::value).toList())
                .mapTo(String.class)
                .map(ChannelReference::new)
                .list()));
    }

    @Override
    public Set<String> stoodFor(Set<String> labels) {
        if (labels.isEmpty()) return Set.of();
        return Set.copyOf(units.read(h -> h.createQuery("""
                        select distinct stands_for from bank_statement_line
                         where stands_for = any(:labels) and state in ('PAIRED', 'BREAK')""")
                .bindArray("labels", String.class, List.copyOf(labels))
                .mapTo(String.class)
                .list()));
    }

    @Override
    public Map<Takings, Money> came(Set<Takings> takings) {
        if (takings.isEmpty()) return Map.of();
        return units
                .read(h -> h.createQuery("""
                                select stands_for, sum(amount_cny) as amount_cny from bank_statement_line
                                 where stands_for = any(:takings) and state in ('PAIRED', 'BREAK') group by stands_for""")
                        .bindArray(
                                "takings",
                                String.class,
                                takings.stream().map(Takings::toString).toList())
                        .mapTo(Sum.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(sum -> Takings.parse(sum.standsFor), sum -> Money.rounded(sum.amountCny)));
    }

    @Override
    public List<PairedLine> waiting() {
        return units.read(h -> h.createQuery(
                        "select * from bank_statement_line where state = 'WAITING' order by statement_id, line")
                .mapTo(LineRow.class)
                .map(LineRow::paired)
                .list());
    }

    @Override
    public void save(List<PairedLine> lines) {
        if (lines.isEmpty()) return;
        try (PreparedBatch batch = units.handle().prepareBatch("""
                        update bank_statement_line set state = :state, why = :why where statement_id = :statement and line = :line""")) {
            lines.forEach(each -> batch.bind("state", each.state().name())
                    .bind("why", each.why())
                    .bind("statement", each.statement().value())
                    .bind("line", each.line().number())
                    .add());
            batch.execute();
        }
    }

    private static boolean hidden(Scope scope) {
        return !scope.covers(Scope.Owner.of(UnitPath.COMPANY));
    }

    @Override
    public Page<BankStatement> list(Scope scope, Page.Request page) {
        if (hidden(scope)) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from bank_statement where cast(:after as text) is null or day::text || id < :after
                                 order by day desc, id desc limit :limit""")
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::statement)
                        .list()),
                page.limit(),
                each -> each.day() + each.id().value());
    }

    @Override
    public Page<PairedLine> lines(Scope scope, Filter filter, Page.Request page) {
        if (hidden(scope)) return new Page<>(List.of(), Optional.empty());
        Optional<String> after = page.after();
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from bank_statement_line
                                 where (cast(:statement as text) is null or statement_id = :statement)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:afterStatement as text) is null or (statement_id, line) > (:afterStatement, cast(:afterLine as int)))
                                 order by statement_id, line limit :limit""")
                        .bind("statement", filter.statement().map(BankStatementId::value))
                        .bind("state", filter.state().map(PairedLine.State::name))
                        .bind("afterStatement", after.map(text -> text.substring(0, text.indexOf(' '))))
                        .bind("afterLine", after.map(text -> text.substring(text.indexOf(' ') + 1)))
                        .bind("limit", page.limit() + 1)
                        .mapTo(LineRow.class)
                        .map(LineRow::paired)
                        .list()),
                page.limit(),
                each -> each.statement() + " " + each.line().number());
    }

    /** What came of takings. */
    public record Sum(String standsFor, BigDecimal amountCny) {}

    /** Its columns. */
    public record Row(
            String id,
            String layout,
            LocalDate day,
            String digest,
            int lines,
            BigDecimal cameCny,
            BigDecimal wentCny,
            String takenInBy,
            Instant takenInAt,
            long version) {
        BankStatement statement() {
            return new BankStatement(
                    new BankStatementId(id),
                    layout,
                    day,
                    digest,
                    lines,
                    Money.rounded(cameCny),
                    Money.rounded(wentCny),
                    takenInBy,
                    takenInAt,
                    new Version(version));
        }
    }
}
