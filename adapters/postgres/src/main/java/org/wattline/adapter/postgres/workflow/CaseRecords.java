package org.wattline.adapter.postgres.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.platform.Draft;
import org.wattline.domain.kernel.Zone;

/**
 * Enters what a unit of work wrote of a case's records into the chain of them ({@code case_record}), in the same transaction. Repositories of
 * records that a case's history vouches for call it after each of their writes; rows that are as they were make no entry.
 */
public final class CaseRecords {
    /** Entries of one case follow one another, also of units that know nothing of each other. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended(?, 318))";

    private static final String ENTER = """
            with known as (select distinct on (e.key) e.key as name, e.value as fields
                from case_record r, jsonb_each(r.rows) e where r.case_no = ? order by e.key, r.place desc),
              next as (select rtrim(p.kind || ' ' || p.key) as name, vouched(k.fields, p.fields, ?::text[]) as fields, k.fields as old
                from case_record_now p left join known k on k.name = rtrim(p.kind || ' ' || p.key)
                where p.case_no = ? and p.kind in (%s) and starts_with(p.key || '/', ?)),
              changed as (select jsonb_object_agg(name, fields) as rows from next where fields is distinct from old),
              last as (select coalesce(max(place), 0) + 1 as place, coalesce((array_agg(hash order by place desc))[1], repeat('0', 64)) as hash
                from case_record where case_no = ?),
              entry as (select ?::text as case_no, last.place, ?::timestamptz as at, ?::text as login, ?::text as what, changed.rows, last.hash
                from changed, last where changed.rows is not null)
            insert into case_record (case_no, place, at, login, what, rows, previous, hash, day)
            select case_no, place, at, login, what, rows, hash,
              encode(sha256(convert_to(hash || E'\\n' || case_entry(case_no, place, at, login, what, rows), 'UTF8')), 'hex'),
              greatest(?::date, (select max(day) + 1 from process_seal))
            from entry""";

    private final String enter;
    private final List<String> mutable;

    private CaseRecords(String enter, List<String> mutable) {
        this.enter = enter;
        this.mutable = mutable;
    }

    /** Of rows of some tables. @param mutable the columns that are written again after a row is stored */
    public static CaseRecords of(List<String> tables, String... mutable) {
        String names = tables.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        return new CaseRecords(ENTER.formatted(names), List.of(mutable));
    }

    /** All rows of a case in these tables. */
    public void enter(PostgresUnits units, String no) {
        enter(units, no, "");
    }

    /** @param key of the rows that were written, or what it begins with, with a stroke behind it; empty for all of the case */
    public void enter(PostgresUnits units, String no, String key) {
        enter(units, no, key, mutable);
    }

    /** @param written the columns that this write may have changed */
    public void enter(PostgresUnits units, String no, String key, List<String> written) {
        Draft.Command by = units.author();
        units.write(Write.of(IN_TURN).with(no));
        units.write(Write.of(enter)
                .with(no, PlainQuery.array("text", written), no, key, no)
                .with(no, by.at(), by.act().who().login(), by.act().command())
                .with(Zone.day(by.at())));
    }
}
