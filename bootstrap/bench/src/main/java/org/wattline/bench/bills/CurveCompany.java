package org.wattline.bench.bills;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.bootstrap.Database;

/** A synthetic company of which every fifth account is billed by its curve: its registers of the month's end are gone, its quarter hours are there. */
record CurveCompany(Database database, LocalDate from, LocalDate to) {
    static final int MINUTES = 15;
    static final int A_DAY = 96;
    private static final int SHARE = 5;
    private static final String FLAT = """
            select p.no from metering_point p join supply_contract s using (account_no) join contract_terms t on t.contract_no = s.no
             where s.type = 'RES' and not t.time_of_use and not exists (select from bench_curve c where c.point_no = p.no)
             order by p.no limit 20000""";

    /** Chooses them anew, those that were chosen before among them, when the company has grown. @return how many accounts are billed by curves */
    long curves() throws SQLException {
        try (Connection connection = open();
                var sql = connection.createStatement()) {
            sql.execute("drop table if exists bench_curve");
            sql.execute("create table bench_curve (point_no text primary key, account_no text not null)");
            sql.execute("""
                    insert into bench_curve select p.no, p.account_no from metering_point p join meter_installation i on i.point_no = p.no
                     where p.mode = '3' and i.dials like '%,%' order by p.no limit (select count(*) / {0} from metering_point)""".replace("{0}", String.valueOf(SHARE)));
            // Nobody has published a price for farms to us: they are billed as shops, and stopped by the check of
            // terms.
            sql.execute("update contract_terms set tariff = 'HB-AGENT-SINGLE-LT1KV' where tariff = 'ZJ-AGRICULTURE'");
            sql.execute("delete from register_reading where point_no in (select point_no from bench_curve)"
                    + " and read_at = '" + to + " 00:00:00+08'");
            sql.execute("""
                    with month as materialized (
                      select d.day, v.total, v.values from (
                        select cast(g as date) as day from generate_series(date '{0}', date '{1}' - 1, interval '1 day') g) d
                      cross join lateral (
                        select array_agg(x.mwh order by x.i) as values, sum(x.mwh) as total
                          from (select i, cast((60 + (i * 37 + extract(day from d.day) * 11) % 100) * 1000 as bigint) as mwh
                                  from generate_series(0, 95) i) x) v)
                    insert into interval_day (point_no, channel, day, version, minutes, source, quality, received_at, asset_no, multiplier,
                                              missing, sum_milliwatt_hours, milliwatt_hours)
                    select c.point_no, 'ACTIVE_IMPORT', month.day, 1, 15, 'AUTO', 'MEASURED', now(), i.asset_no, 1, 0, month.total, month.values
                      from bench_curve c join meter_installation i using (point_no) cross join month
                     order by c.point_no, month.day
                    on conflict do nothing""".replace("{0}", from.toString()).replace("{1}", to.toString()));
            sql.execute("vacuum analyze");
        }
        return number("select count(*) from bench_curve");
    }

    List<String> accounts(boolean byCurve) throws SQLException {
        return texts("select no from account a where " + (byCurve ? "" : "not ")
                + "exists (select from bench_curve c where c.account_no = a.no) order by no");
    }

    /** Points of households that are read by one register. */
    List<String> flatPoints() throws SQLException {
        return texts(FLAT);
    }

    List<String> points() throws SQLException {
        return texts("select point_no from bench_curve order by account_no");
    }

    /** The points that the bare loop rates, by account. */
    Map<String, String> pointOfAccount() throws SQLException {
        Map<String, String> points = new TreeMap<>();
        for (String both : texts(
                "select account_no || ' ' || point_no from bench_curve union all select account_no || ' ' || no from metering_point"
                        + " where no in (" + FLAT + ")"))
            points.put(both.substring(0, both.indexOf(' ')), both.substring(both.indexOf(' ') + 1));
        return points;
    }

    int days() {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    /** Takes all bills back, as if none had ever been made. */
    void unbill() throws SQLException {
        try (Connection connection = open();
                var sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute(
                    "truncate bill, bill_lines, bill_run, bill_run_part, bill_run_problem, account_balance, receivable, ledger_entry,"
                            + " ledger_posting, event, trail, job_problem, job cascade");
            sql.execute("checkpoint");
        }
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = open();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(texts(query).getFirst());
    }

    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
