package org.wattline.adapter.postgres.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.TariffId;

/** Supply contracts on PostgreSQL. */
public final class PostgresContracts implements Contracts {
    private static final String RESOURCE = "contract";
    private static final Comparator<TermsInForce> ORDER = Comparator.comparing(TermsInForce::account)
            .thenComparing(terms -> terms.during().from());
    private static final String JOINED = """
            select * from supply_contract s join contract_terms t on t.contract_no = s.no where %s order by s.no, t.from_day""";

    private final PostgresUnits units;

    public PostgresContracts(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<SupplyContract> find(ContractNo no) {
        return contracts("s.no = :no", query -> query.bind("no", no.value())).stream()
                .findFirst();
    }

    @Override
    public List<SupplyContract> findAll(Collection<ContractNo> numbers) {
        return contracts(
                "s.no = any(:numbers)",
                query -> query.bindArray(
                        "numbers",
                        String.class,
                        numbers.stream().map(ContractNo::value).distinct().toList()));
    }

    @Override
    public List<SupplyContract> of(AccountNo account) {
        return contracts("s.account_no = :account", query -> query.bind("account", account.value()));
    }

    @Override
    public Optional<TermsInForce> inForce(AccountNo account, LocalDate day) {
        return of(account).stream()
                .flatMap(contract -> contract.inForce(day).stream())
                .findFirst();
    }

    @Override
    public List<TermsInForce> inForce(Collection<AccountNo> accounts, Span span) {
        String condition = """
                s.account_no = any(:accounts) and s.state <> 'DRAFT'
                and (s.in_force_to is null or s.in_force_to > :from) and (:to::date is null or s.in_force_from < :to)""";
        return contracts(
                        condition,
                        query -> query.bindArray(
                                        "accounts",
                                        String.class,
                                        accounts.stream().map(AccountNo::value).toList())
                                .bind("from", span.from())
                                .bind("to", span.to()))
                .stream()
                .flatMap(contract -> contract.inForce(span).stream())
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Page<TermsInForce> inForce(Scope scope, LocalDate day, Page.Request page) {
        String condition = """
                s.no in (select no from supply_contract
                where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                  and (not :own or customer_id = any(:customers))
                  and in_force_from <= :day and (in_force_to is null or in_force_to > :day)
                  and (cast(:after as text) is null or no > :after)
                order by no limit :limit)""";
        List<TermsInForce> rows = contracts(
                        condition,
                        query -> query.bind(
                                        "unit", scope.unit().map(UnitPath::path).orElse("/"))
                                .bind("own", scope.customers().isPresent())
                                .bindArray(
                                        "customers",
                                        UUID.class,
                                        scope.customers().orElse(Set.of()))
                                .bind("day", day)
                                .bind("after", page.after())
                                .bind("limit", page.limit() + 1))
                .stream()
                .flatMap(contract -> contract.inForce(Span.of(day, day.plusDays(1))).stream())
                .toList();
        return Page.of(rows, page.limit(), terms -> terms.contract().value());
    }

    @Override
    public void add(SupplyContract contract) {
        stage(
                        units.handle()
                                .createUpdate("""
                                        insert into supply_contract (no, account_no, customer_id, premises_id, unit_path, type,
                                          state, signed_on, in_force_from, in_force_to, version)
                                        values (:no, :account, :customer, :premises, :unit, :type, :state, :signedOn, :from,
                                          :to, 1)""")
                                .bind("no", contract.no().value())
                                .bind("account", contract.account().value())
                                .bind("customer", contract.customer().value())
                                .bind("premises", contract.premises().value())
                                .bind("unit", contract.unit().path())
                                .bind("type", contract.type().code()),
                        contract.stage())
                .execute();
        putTerms(contract);
        units.added(RESOURCE, contract.no(), contract);
    }

    @Override
    public void addAll(List<SupplyContract> contracts) {
        Copy.into(
                units.handle(),
                """
                supply_contract (no, account_no, customer_id, premises_id, unit_path, type, state, signed_on, in_force_from,
                  in_force_to, version)""",
                rows -> contracts.forEach(each -> {
                    Columns stage = Columns.of(each.stage());
                    rows.add(
                            each.no().value(),
                            each.account().value(),
                            each.customer().value(),
                            each.premises().value(),
                            each.unit().path(),
                            each.type().code(),
                            stage.state,
                            stage.signedOn,
                            stage.from,
                            stage.to,
                            each.version().next().number());
                }));
        Copy.into(
                units.handle(),
                """
                contract_terms (contract_no, from_day, to_day, capacity_kva, voltage, tariff, scheme, basic_charge,
                  contract_demand_kw, power_factor, time_of_use, plant_kw, plant_tariff, marks, recorded_at)""",
                rows -> contracts.forEach(each -> each.terms().forEach(terms -> rows.add(values(each.no(), terms)))));
    }

    @Override
    public SupplyContract save(SupplyContract contract) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                                        update supply_contract set state = :state, signed_on = :signedOn, in_force_from = :from,
                                          in_force_to = :to, version = version + 1
                                        where no = :no and version = :version""")
                                .bind("no", contract.no().value())
                                .bind("version", contract.version().number()),
                        contract.stage())
                .execute();
        if (rows > 0) putTerms(contract);
        return units.stored(RESOURCE, contract.no(), contract, rows);
    }

    private List<SupplyContract> contracts(String condition, UnaryOperator<Query> binding) {
        List<ContractRow> rows = units.read(h -> binding.apply(h.createQuery(JOINED.formatted(condition)))
                .mapTo(ContractRow.class)
                .list());
        Map<String, List<ContractRow>> byNo = new LinkedHashMap<>();
        for (ContractRow row : rows)
            byNo.computeIfAbsent(row.no(), no -> new ArrayList<>()).add(row);
        return byNo.values().stream()
                .map(ContractRow::contract)
                .map(contract -> units.loaded(RESOURCE, contract.no(), contract))
                .toList();
    }

    /** Terms are added, and those that held last get their end, before others open; withdrawn are those that were still to begin. */
    private void putTerms(SupplyContract contract) {
        units.handle()
                .createUpdate("delete from contract_terms where contract_no = :no and from_day > :last")
                .bind("no", contract.no().value())
                .bind("last", contract.terms().getLast().during().from())
                .execute();
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into contract_terms (contract_no, from_day, to_day, capacity_kva, voltage, tariff, scheme, basic_charge,
                  contract_demand_kw, power_factor, time_of_use, plant_kw, plant_tariff, marks, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (contract_no, from_day) do update set to_day = excluded.to_day""");
        for (Terms terms : contract.terms()) batch.add(values(contract.no(), terms));
        batch.execute();
    }

    private static Object[] values(ContractNo no, Terms terms) {
        Terms.Agreed agreed = terms.agreed();
        return new Object[] {
            no.value(),
            terms.during().from(),
            terms.during().to(),
            agreed.capacity().kva(),
            agreed.voltage().code(),
            agreed.tariff().value(),
            agreed.scheme().name(),
            agreed.basicCharge().code(),
            agreed.contractDemand().map(Power::kw),
            agreed.powerFactor().map(PowerFactorStandard::toString),
            agreed.timeOfUse(),
            agreed.plant().map(Plant::installed).map(Power::kw),
            agreed.plant().map(Plant::tariff).map(TariffId::value),
            agreed.marks().toString(),
            terms.recordedAt()
        };
    }

    private static <S extends SqlStatement<S>> S stage(S statement, SupplyContract.Stage stage) {
        Columns columns = Columns.of(stage);
        return statement
                .bind("state", columns.state)
                .bind("signedOn", columns.signedOn)
                .bind("from", columns.from)
                .bind("to", columns.to);
    }

    private record Columns(
            String state, Optional<LocalDate> signedOn, Optional<LocalDate> from, Optional<LocalDate> to) {
        static Columns of(SupplyContract.Stage stage) {
            return switch (stage) {
                case SupplyContract.Stage.Draft() ->
                    new Columns("DRAFT", Optional.empty(), Optional.empty(), Optional.empty());
                case SupplyContract.Stage.InForce(LocalDate signedOn, LocalDate from) ->
                    new Columns("IN_FORCE", Optional.of(signedOn), Optional.of(from), Optional.empty());
                case SupplyContract.Stage.Terminated(LocalDate signedOn, LocalDate from, LocalDate to) ->
                    new Columns("TERMINATED", Optional.of(signedOn), Optional.of(from), Optional.of(to));
            };
        }
    }
}
