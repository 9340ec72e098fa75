package org.wattline.bench.http;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.wattline.bootstrap.Database;

/** A million open tasks of twenty positions in two hundred units, due over sixty days, one of a hundred overdue; part of them in the hands of whoever asks. */
final class OpenTasks {
    /** How many of them can be completed. */
    static final int CLAIMED = 120_000;

    private static final String PROCESS = """
            {"code": "BENCH", "version": 1, "zh": "测量", "en": "Measured", "subject": "bench", "effectiveFrom": "2024-06-01",
             "given": ["capacityKva"], "when": "has(capacityKva)",
             "steps": [{"step": "LOOK", "zh": "查看", "en": "Look", "position": "P0", "after": []},
              {"step": "CLOSE", "zh": "结束", "en": "Close", "position": "P0", "after": ["LOOK"]}]}""";

    private OpenTasks() {}

    /** @param tasks how many */
    static void make(Database database, int tasks) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit (path, level, from_day, version)
                    select '/77/77' || lpad(n::text, 2, '0'), 'CITY', date '2020-01-01', 1 from generate_series(0, 19) n
                    union all
                    select '/77/77' || lpad((n / 10)::text, 2, '0') || '/S' || n, 'COUNTY', date '2020-01-01', 1 from generate_series(0, 199) n""");
            statement.execute("""
                    insert into staff_assignment (account_id, place, position, unit_path, from_day, recorded_at)
                    select a.id, 100 + n, 'P' || n, case n when 0 then '/' when 1 then '/77/7701' else '/77/7702/S25' end, date '2020-01-01', now()
                    from staff_account a, generate_series(0, 2) n where a.login = 'bench'""");
            try (var insert = connection.prepareStatement("""
                    insert into process_version (code, number, state, valid_from, document, authors, acted_by, acted_at, edition, version)
                    values ('BENCH', 1, 'PUBLISHED', '2024-06-01', ?, array['bench'], 'bench-chief', now(), nextval('process_edition'), 1)""")) {
                insert.setString(1, PROCESS);
                insert.executeUpdate();
            }
            statement.execute("""
                    insert into process_instance (no, process_code, process_version, subject, unit_path, started_at, state, data, version)
                    select '7' || lpad(n::text, 12, '0'), 'BENCH', 1, 'bench', '/77/77' || lpad((n %% 200 / 10)::text, 2, '0') || '/S' || n %% 200,
                      now() - interval '9 days', 'RUNNING', '{"capacityKva": "8"}', 1
                    from generate_series(1, %d) n""".formatted(tasks));
            statement.execute("""
                    insert into task (no, instance_no, place, step, round, position, unit_path, state, ready_at, committed_on, holder, acted_at)
                    select no || '-01', no, 1, 'LOOK', 1, case when mine then 'P0' else 'P' || n / 200 %% 20 end, unit_path,
                      case when mine then 'CLAIMED' else 'READY' end, now() - interval '9 days', case when n %% 100 = 0 then current_date - 1 - n / 100 %% 30 else current_date + 5 + n %% 60 end,
                      case when mine then 'bench' end, case when mine then now() - interval '8 days' end
                    from (select *, right(no, 12)::int as n, right(no, 12)::int <= %d as mine from process_instance where subject = 'bench') i""".formatted(CLAIMED));
            statement.execute("""
                    insert into task (no, instance_no, place, step, round, position, unit_path, state)
                    select no || '-02', no, 2, 'CLOSE', 1, 'P0', unit_path, 'WAITING' from process_instance where subject = 'bench'""");
            statement.execute("vacuum analyze");
        }
    }

    static String no(int n) {
        return "7%012d".formatted(n);
    }
}
