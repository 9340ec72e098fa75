package org.wattline.adapter.postgres.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.Bills;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.PowerFactor;

/** Bills with their lines; sets of bills go in by COPY. What is asked about several bills without their lines is in {@link OtherBills} and {@link Standings}. */
public final class PostgresBills implements Bills {
    private static final String COLUMNS = """
            no, account_no, customer_id, unit_path, category, kind, reverses, period_from, period_to, month, total_cny, energy_kwh,
            counter_year, counter_kwh, counter_after_year, counter_after_kwh, carried, carried_after, billed_year, billed_cny,
            billed_after_cny, power_factor, terms, household_people, low_income, revenue, quality, calculated_at,
            state, warnings, issued_on, due_on, paid_on, reversed_by, reversed_why, reversed_on, version""";
    private static final int WIDTH = 37;

    /** As the indexes put it that keep an account from having two. */
    static final String LIVING = " kind = 'REGULAR' and reversed_by is null";

    private final PostgresUnits units;
    private final Standings standings;
    private final OtherBills others;

    public PostgresBills(PostgresUnits units) {
        this.units = units;
        this.standings = new Standings(units);
        this.others = new OtherBills(units);
    }

    @Override
    public Optional<Bill> find(BillNo no) {
        return one(h -> h.createQuery("select * from bill where no = :no").bind("no", no.value()));
    }

    @Override
    public Optional<Bill> living(AccountNo account, Span period) {
        return one(h -> h.createQuery("""
                        select * from bill where account_no = :account and period_from = :from and period_to = :to and""" + LIVING)
                .bind("account", account.value())
                .bind("from", period.from())
                .bind("to", period.end()));
    }

    private Optional<Bill> one(Function<Handle, Query> query) {
        return units.read(h ->
                        query.apply(h).mapTo(BillRow.class).findOne().map(row -> row.bill(BillLines.of(h, row.no()))))
                .map(bill -> units.loaded("bill", bill.no(), bill));
    }

    @Override
    public Bill add(Bill bill) {
        copy("bill", List.of(bill));
        copyLines(List.of(bill));
        return units.added("bill", bill.no(), bill);
    }

    @Override
    public List<BillNo> addAll(List<Bill> bills) {
        if (bills.isEmpty()) return List.of();
        List<Bill> kept = addedAtOnce(bills) ? bills : addedWhereMissing(bills);
        copyLines(kept);
        for (Bill bill : kept) units.added("bill", bill.no(), bill.standing());
        return kept.stream().map(Bill::no).toList();
    }

    /** As nearly always: nobody else made a bill for one of the accounts meanwhile. */
    private boolean addedAtOnce(List<Bill> bills) {
        Handle h = units.handle();
        h.execute("savepoint bills");
        try {
            copy("bill", bills);
        } catch (AlreadyThere meanwhile) {
            h.execute("rollback to savepoint bills; release savepoint bills");
            return false;
        }
        h.execute("release savepoint bills");
        return true;
    }

    private List<Bill> addedWhereMissing(List<Bill> bills) {
        Handle h = units.handle();
        h.execute("create temp table if not exists bill_incoming (like bill) on commit delete rows");
        copy("bill_incoming", bills);
        h.execute(
                "select from account where no in (select account_no from bill_incoming) order by no for no key update");
        Set<String> added = new HashSet<>(h.createQuery("insert into bill (" + COLUMNS + ") select " + COLUMNS + """
                         from bill_incoming i where not exists (select from bill o
                          where o.account_no = i.account_no and o.kind = 'REGULAR' and o.reversed_by is null
                            and o.period_from < i.period_to and o.period_to > i.period_from)
                           and not exists (select from bill_incoming o
                          where o.account_no = i.account_no and o.kind = 'REGULAR' and o.no < i.no
                            and o.period_from < i.period_to and o.period_to > i.period_from)
                        on conflict do nothing returning no""")
                .mapTo(String.class)
                .list());
        h.execute("truncate bill_incoming");
        return bills.stream().filter(bill -> added.contains(bill.no().value())).toList();
    }

    private void copy(String table, List<Bill> bills) {
        copy(units.handle(), table, bills);
    }

    static void copy(Handle h, String table, List<Bill> bills) {
        BinaryCopy.into(h, table + " (" + COLUMNS + ")", rows -> bills.forEach(bill -> write(rows, bill)));
    }

    private void copyLines(List<Bill> bills) {
        BillLines.copy(units.handle(), bills);
    }

    private static void write(BinaryCopy.Rows rows, Bill bill) {
        Calculation made = bill.calculation();
        StageColumns stage = StageColumns.of(bill.stage());
        rows.row(WIDTH)
                .text(bill.no().value())
                .text(bill.account().value())
                .uuid(bill.customer().value())
                .text(bill.unit().path())
                .text(bill.category().name())
                .text(bill.kind().label())
                .maybe(reversed(bill), BinaryCopy.Rows::text)
                .date(bill.period().from())
                .date(bill.period().end())
                .text(made.rated().month().toString())
                .numeric(made.total().yuan())
                .numeric(made.rated().energy().kwh())
                .int4(made.before().year())
                .numeric(made.before().used().kwh())
                .int4(made.rated().counter().year())
                .numeric(made.rated().counter().used().kwh())
                .maybe(CarriedColumn.of(made.carried()), BinaryCopy.Rows::json)
                .maybe(CarriedColumn.of(made.rated().carried()), BinaryCopy.Rows::json)
                .int4(billedYear(made))
                .numeric(made.carried().billed().in(billedYear(made)).yuan())
                .numeric(made.rated().carried().billed().in(billedYear(made)).yuan())
                .maybe(made.rated().powerFactor().map(PowerFactor::hundredths), BinaryCopy.Rows::int2)
                .json(BillJson.terms(made.terms()))
                .int2(made.household().people())
                .bool(made.household().lowIncome())
                .json(BillJson.revenue(made.revenue()))
                .text(made.quality().name())
                .instant(made.at())
                .text(bill.stage().label());
        stage.write(rows);
        rows.int8(1);
    }

    private static Optional<String> reversed(Bill bill) {
        return bill.kind() instanceof Bill.Kind.Reversal(BillNo of) ? Optional.of(of.value()) : Optional.empty();
    }

    private static int billedYear(Calculation made) {
        return made.rated().carried().billed().year();
    }

    /** The stage goes on; only a bill that was calculated anew gets other figures and lines. */
    @Override
    public Bill save(Bill bill) {
        StageColumns stage = StageColumns.of(bill.stage());
        int rows = units.handle()
                .createUpdate("""
                        update bill set state = :state, warnings = :warnings, issued_on = :issuedOn, due_on = :dueOn,
                               paid_on = :paidOn, reversed_by = :reversedBy, reversed_why = :reversedWhy, reversed_on = :reversedOn,
                               version = version + 1
                         where no = :no and version = :version""")
                .bind("state", bill.stage().label())
                .bindArray("warnings", String.class, stage.warnings())
                .bind("issuedOn", stage.issuedOn())
                .bind("dueOn", stage.dueOn())
                .bind("paidOn", stage.paidOn())
                .bind("reversedBy", stage.reversedBy())
                .bind("reversedWhy", stage.reversedWhy())
                .bind("reversedOn", stage.reversedOn())
                .bind("no", bill.no().value())
                .bind("version", bill.version().number())
                .execute();
        if (rows == 1 && bill.stage() instanceof Bill.Stage.Calculated) rewrite(bill);
        return units.stored("bill", bill.no(), bill, rows);
    }

    private void rewrite(Bill bill) {
        Calculation made = bill.calculation();
        units.handle()
                .createUpdate("""
                        with gone as (delete from bill_lines where bill_no = :no)
                        update bill set total_cny = :total, energy_kwh = :energy, counter_year = :counterYear, counter_kwh = :counter,
                               counter_after_year = :afterYear, counter_after_kwh = :after, carried = cast(:carried as json),
                               carried_after = cast(:carriedAfter as json), billed_year = :billedYear, billed_cny = :billed,
                               billed_after_cny = :billedAfter, power_factor = :powerFactor,
                               terms = cast(:terms as json), household_people = :people, low_income = :lowIncome, revenue = cast(:revenue as json), quality = :quality,
                               calculated_at = :at
                         where no = :no""")
                .bind("no", bill.no().value())
                .bind("total", made.total().yuan())
                .bind("energy", made.rated().energy().kwh())
                .bind("counterYear", made.before().year())
                .bind("counter", made.before().used().kwh())
                .bind("afterYear", made.rated().counter().year())
                .bind("after", made.rated().counter().used().kwh())
                .bind("carried", CarriedColumn.of(made.carried()))
                .bind("carriedAfter", CarriedColumn.of(made.rated().carried()))
                .bind("billedYear", billedYear(made))
                .bind("billed", made.carried().billed().in(billedYear(made)).yuan())
                .bind(
                        "billedAfter",
                        made.rated().carried().billed().in(billedYear(made)).yuan())
                .bind("powerFactor", made.rated().powerFactor().map(PowerFactor::hundredths))
                .bind("terms", BillJson.terms(made.terms()))
                .bind("people", made.household().people())
                .bind("lowIncome", made.household().lowIncome())
                .bind("revenue", BillJson.revenue(made.revenue()))
                .bind("quality", made.quality().name())
                .bind("at", made.at())
                .execute();
        copyLines(List.of(bill));
    }

    @Override
    public Map<BillNo, BillStanding> standings(Collection<BillNo> bills) {
        return standings.of(bills);
    }

    @Override
    public void advance(List<BillStanding> further) {
        standings.advance(further);
    }

    @Override
    public boolean billed(AccountNo account, Span span, BillNo besides) {
        return others.billed(account, span, besides);
    }

    @Override
    public Optional<LastBill> last(AccountNo account, LocalDate day) {
        return others.last(account, day);
    }

    @Override
    public Map<AccountNo, Energy> countedInYear(Collection<AccountNo> accounts, LocalDate before) {
        return others.countedInYear(accounts, before);
    }

    @Override
    public Map<AccountNo, List<Link>> earlier(Collection<AccountNo> accounts, LocalDate day) {
        return others.earlier(accounts, day);
    }

    @Override
    public Map<AccountNo, List<Link>> later(Collection<AccountNo> accounts, LocalDate day) {
        return others.later(accounts, day);
    }

    @Override
    public Map<AccountNo, LastBill> lasts(Collection<AccountNo> accounts, LocalDate day) {
        return others.lasts(accounts, day);
    }

    @Override
    public Map<AccountNo, LocalDate> billedUntil(Collection<AccountNo> accounts, Span span) {
        return others.billedUntil(accounts, span);
    }

    @Override
    public List<Link> later(AccountNo account, LocalDate day) {
        return others.later(account, day);
    }
}
