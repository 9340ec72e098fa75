package org.wattline.adapter.postgres.workflow;

import java.util.List;
import java.util.Set;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.platform.Draft;
import org.wattline.domain.kernel.Zone;

/**
 * Enters into the chains of cases ({@code case_record}) that values of their records were sealed again under another key (密钥轮换), in the
 * transaction that does it. Only a value that was as its chain says is taken over: what was changed by hand before the keys were rotated is
 * found afterwards as well.
 */
public final class ResealedRecords {
    /** Tables with sealed values for which a case's history vouches; their keys begin with the number of the case. */
    public static final Set<String> TABLES = Set.of(
            "connection_application", "change_application", "commitment_letter", "survey_entry", "connection_rating");

    /** In the order of their numbers, so that two that reseal do not wait for each other. */
    private static final String IN_TURN = """
            select pg_advisory_xact_lock(hashtextextended(no, 318))
            from (select distinct no from unnest(?::text[]) no order by no) cases""";

    private static final String ENTER = """
            with sealed as (select case_no, key, rtrim(?::text || ' ' || key) as name, before
                from unnest(?::text[], ?::text[], ?::text[]) as held (case_no, key, before)),
              known as (select distinct on (r.case_no, e.key) r.case_no, e.key as name, e.value as fields
                from case_record r, jsonb_each(r.rows) e where r.case_no = any(?::text[]) order by r.case_no, e.key, r.place desc),
              next as (select s.case_no, s.name, k.fields || jsonb_build_object(?::text, p.fields -> ?::text) as fields
                from sealed s join known k using (case_no, name)
                  join case_record_now p on p.case_no = s.case_no and p.key = s.key and p.kind = ?::text and p.case_no = any(?::text[])
                where k.fields ->> ?::text = case_field(to_jsonb(s.before))),
              changed as (select case_no, jsonb_object_agg(name, fields) as rows from next group by case_no),
              last as (select distinct on (case_no) case_no, place, hash from case_record
                where case_no = any(?::text[]) order by case_no, place desc),
              entry as (select c.case_no, l.place + 1 as place, ?::timestamptz as at, ?::text as login, ?::text as what, c.rows, l.hash
                from changed c join last l using (case_no))
            insert into case_record (case_no, place, at, login, what, rows, previous, hash, day)
            select case_no, place, at, login, what, rows, hash,
              encode(sha256(convert_to(hash || E'\\n' || case_entry(case_no, place, at, login, what, rows), 'UTF8')), 'hex'),
              greatest(?::date, (select max(day) + 1 from process_seal))
            from entry""";

    private ResealedRecords() {}

    /**
     * Some rows of a table.
     *
     * @param cases the case of each row
     * @param keys what else its key consists of, with strokes between; empty if there is nothing else
     * @param before the column of each row before it was sealed again, as PostgreSQL writes bytes: {@code \x0102}
     */
    public static void enter(
            PostgresUnits units,
            String table,
            String column,
            List<String> cases,
            List<String> keys,
            List<String> before) {
        Draft.Command by = units.author();
        Object numbers = PlainQuery.array("text", cases);
        units.write(Write.of(IN_TURN).with(numbers));
        units.write(Write.of(ENTER)
                .with(table, numbers, PlainQuery.array("text", keys), PlainQuery.array("text", before))
                .with(numbers, column, column, table, numbers, column, numbers)
                .with(by.at(), by.act().who().login(), by.act().command())
                .with(Zone.day(by.at())));
    }
}
