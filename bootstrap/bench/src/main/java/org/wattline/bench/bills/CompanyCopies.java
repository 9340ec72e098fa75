package org.wattline.bench.bills;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.wattline.bootstrap.Progress;

/** Makes a large company out of a small one: everybody again and again, with what belongs to them, under other numbers. By sets, within the database. */
final class CompanyCopies {
    private static final List<String> TABLES = List.of(
            "customer",
            "premises",
            "account",
            "supply_contract",
            "contract_terms",
            "asset_number",
            "meter",
            "metering_point",
            "meter_installation",
            "register_reading");

    /** Numbers are moved up by {@code by} and get the check digit that belongs to them. */
    private static final String FUNCTIONS = """
            create function bench_no(no text, by bigint) returns text language plpgsql immutable as $$
            declare
                digits text := left(no, 1) || lpad((cast(substr(no, 2, length(no) - 2) as bigint) + by)::text, length(no) - 2, '0');
                product int := 10;
                s int;
            begin
                for i in 1 .. length(digits) loop
                    s := (product + cast(substr(digits, i, 1) as int)) % 10;
                    product := (case s when 0 then 10 else s end) * 2 % 11;
                end loop;
                return digits || (11 - product) % 10;
            end $$;
            create function bench_asset(no text, by bigint) returns text language sql immutable as
                $$ select left(no, -8) || lpad((cast(right(no, 8) as bigint) + by)::text, 8, '0') $$;
            create function bench_id(id uuid, by bigint) returns uuid language sql immutable as $$ select cast(md5(id::text || by) as uuid) $$""";

    private final CurveCompany company;
    private final int customers;

    /** @param customers how many there are */
    CompanyCopies(CurveCompany company, int customers) {
        this.company = company;
        this.customers = customers;
    }

    /** Keeps everybody as they are now, so that they can be added again and again. */
    void keep() throws SQLException {
        try (Connection connection = company.open();
                Statement sql = connection.createStatement()) {
            sql.execute(FUNCTIONS);
            for (String table : TABLES)
                sql.execute("create unlogged table bench_first_" + table + " as select * from " + table);
        }
    }

    /** Adds those who were kept. @param from first copy, 1 for the first of all @param to last copy */
    void add(int from, int to, Progress progress) throws SQLException {
        try (Connection connection = company.open();
                Statement sql = connection.createStatement();
                var count = progress.count("Copying a company of " + customers + " customers", to - from + 1)) {
            sql.execute("set session_replication_role = replica; set synchronous_commit = off");
            List<String> inserts = new ArrayList<>();
            for (String table : TABLES) inserts.add(insert(table));
            for (int copy = from; copy <= to; copy++) {
                for (String insert : inserts)
                    sql.execute(insert.replace("{by}", String.valueOf(2L * customers * copy)));
                count.at(copy - from + 1);
            }
        }
    }

    private String insert(String table) throws SQLException {
        List<String> columns = company.texts("select column_name from information_schema.columns where table_name = '"
                + table + "' order by ordinal_position");
        return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", columns.stream().map(CompanyCopies::copied).toList())
                + " from bench_first_" + table;
    }

    private static String copied(String column) {
        return switch (column) {
            case "no", "account_no", "contract_no", "point_no" -> "bench_no(" + column + ", {by})";
            case "id", "customer_id", "premises_id" -> "bench_id(" + column + ", {by})";
            case "asset_no" -> "bench_asset(asset_no, {by})";
            case "certificate_fingerprint" -> "sha256(certificate_fingerprint || int8send({by}))";
            default -> column;
        };
    }
}
