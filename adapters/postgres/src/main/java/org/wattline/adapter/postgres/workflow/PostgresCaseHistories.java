package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** Histories of cases on PostgreSQL. */
public final class PostgresCaseHistories implements CaseHistories {
    private static final PlainQuery<Link> LINKS = new PlainQuery<>(
            "select " + HistoryRow.COLUMNS
                    + " from process_history where instance_no = any(?) order by instance_no, version",
            HistoryRow::read);
    /** Each limit by itself, so that neither table is read to its end. */
    private static final PlainQuery<InstanceNo> NUMBERS =
            new PlainQuery<>("""
            with at as (select ?::text as last, ?::int as most)
            (select no from at, process_instance where no > at.last order by no limit (select most from at))
            union
            (select distinct instance_no from at, process_history where instance_no > at.last
              order by instance_no limit (select most from at))
            order by no limit (select most from at)""", row -> new InstanceNo(row.getString(1)));

    private static final PlainQuery<String[]> UNITS =
            new PlainQuery<>("""
            select no, unit_path from (
              select 1 as place, no, unit_path from process_instance where no = any(?)
              union select 2, instance_no, unit_path from task where instance_no = any(?)) held
            order by no, place""", row -> new String[] {row.getString(1), row.getString(2)});
    private static final PlainQuery<String> UNITS_OF_DAY = new PlainQuery<>("""
            select distinct i.unit_path from process_instance i
            where i.no in (select instance_no from process_history where day = ?) order by 1""", row -> row.getString(1));
    private static final PlainQuery<LocalDate> UNSEALED =
            new PlainQuery<>("""
            select distinct day from (select day from process_history union all select day from case_record) entry
            where day < ? and day > coalesce((select max(day) from process_seal), '-infinity') order by day""", row -> row.getObject(1, LocalDate.class));
    private static final PlainQuery<Sum> SUM = new PlainQuery<>("""
            select count(*), encode(sha256(convert_to(
              coalesce(string_agg(hash, E'\\n' order by part, no collate "C", place), ''), 'UTF8')), 'hex')
            from (select 1 as part, instance_no as no, version as place, hash, day from process_history
              union all select 2, case_no, place, hash, day from case_record) entry
            where day = ?""", row -> new Sum(row.getLong(1), row.getString(2)));
    private static final PlainQuery<Finding> RECORDS = new PlainQuery<>("""
            with chain as (
                select case_no, place, previous, hash, rows, lag(hash) over followed as before, lag(place) over followed as earlier,
                  encode(sha256(convert_to(previous || E'\\n' || case_entry(case_no, place, at, login, what, rows), 'UTF8')), 'hex') as rightly
                from case_record where case_no = any(?) window followed as (partition by case_no order by place)),
              known as (select distinct on (c.case_no, e.key) c.case_no, e.key as name, e.value as fields, c.place
                from chain c, jsonb_each(c.rows) e order by c.case_no, e.key, c.place desc),
              present as (select case_no, rtrim(kind || ' ' || key) as name, fields from case_record_now where case_no = any(?)),
              odd as (select case_no, name, coalesce(k.place, 0) as place, k.fields as said, p.fields as found
                from known k full join present p using (case_no, name) where k.fields is distinct from p.fields)
            select case_no, place, 'ENTRY_CHANGED', 'case_record' from chain where rightly <> hash
            union all
            select case_no, place, 'CHAIN_BROKEN', 'case_record' from chain
            where previous <> coalesce(before, repeat('0', 64)) or place <> coalesce(earlier, 0) + 1
            union all
            select case_no, place, 'RECORD_CHANGED', name || case
                when found is null then ' is gone'
                when said is null then ' was put in'
                else ': ' || (select string_agg(key, ', ' order by key) from jsonb_object_keys(said || found) key
                  where said -> key is distinct from found -> key) end
            from odd order by 1, 3, 2, 4""", PostgresCaseHistories::finding);
    private static final PlainQuery<Seal> SEALS = new PlainQuery<>(
            "select day, sealed_at, entries, root, previous, hash from process_seal order by day",
            PostgresCaseHistories::seal);

    private final PostgresUnits units;
    private final PostgresProcessInstances instances;

    public PostgresCaseHistories(PostgresUnits units, PostgresProcessInstances instances) {
        this.units = units;
        this.instances = instances;
    }

    @Override
    public Chain of(InstanceNo no) {
        return new Chain(no, units.ask(LINKS, PlainQuery.array("text", List.of(no.value()))));
    }

    @Override
    public List<InstanceNo> after(Optional<InstanceNo> last, int limit) {
        return units.ask(NUMBERS, last.map(InstanceNo::value).orElse(""), limit);
    }

    @Override
    public List<Held> held(List<InstanceNo> cases) {
        if (cases.isEmpty()) return List.of();
        Map<InstanceNo, List<Link>> links = new HashMap<>();
        for (Link link : units.ask(LINKS, numbers(cases)))
            links.computeIfAbsent(link.entry().instance(), first -> new ArrayList<>())
                    .add(link);
        Map<InstanceNo, ProcessInstance> present =
                instances.all(cases).stream().collect(Collectors.toMap(ProcessInstance::no, Function.identity()));
        return cases.stream()
                .map(no -> new Held(
                        new Chain(no, links.getOrDefault(no, List.of())), Optional.ofNullable(present.get(no))))
                .toList();
    }

    @Override
    public Map<InstanceNo, UnitPath> units(List<InstanceNo> cases) {
        Map<InstanceNo, UnitPath> found = new HashMap<>();
        Object wanted = numbers(cases);
        for (String[] row : units.ask(UNITS, wanted, wanted))
            unit(row[1]).ifPresent(unit -> found.putIfAbsent(new InstanceNo(row[0]), unit));
        return found;
    }

    @Override
    public Set<UnitPath> units(LocalDate day) {
        return units.ask(UNITS_OF_DAY, day).stream()
                .flatMap(path -> unit(path).stream())
                .collect(Collectors.toSet());
    }

    /** Empty for what nobody but a forger can have written. */
    private static Optional<UnitPath> unit(String path) {
        try {
            return Optional.of(new UnitPath(path));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Object numbers(List<InstanceNo> cases) {
        return PlainQuery.array("text", cases.stream().map(InstanceNo::value).toList());
    }

    @Override
    public List<Finding> records(List<InstanceNo> cases) {
        Object wanted = numbers(cases);
        return units.ask(RECORDS, wanted, wanted);
    }

    @Override
    public List<LocalDate> unsealed(LocalDate before) {
        return units.ask(UNSEALED, before);
    }

    @Override
    public Sum sum(LocalDate day) {
        return units.ask(SUM, day).getFirst();
    }

    @Override
    public List<Seal> seals() {
        return units.ask(SEALS);
    }

    @Override
    public void add(Seal seal) {
        units.write(Write.of(
                        "insert into process_seal (day, sealed_at, entries, root, previous, hash) values (?, ?, ?, ?, ?, ?)")
                .with(seal.day(), seal.sealedAt(), seal.entries(), seal.root(), seal.previous(), seal.hash()));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                new InstanceNo(row.getString(1)),
                new Version(row.getLong(2)),
                Finding.Kind.valueOf(row.getString(3)),
                Optional.of(row.getString(4)));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getObject(1, LocalDate.class),
                TaskRow.instant(row, 2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
