package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;

/**
 * Bills a whole company, then the same grown to ten times its size, then to a hundred times: what a bill costs must not grow with the company. All in
 * one process, whose compiler is done before the first bills count. At last the shipped server bills the largest: what it holds must not grow either.
 */
public final class GrowthRun {
    private static final int TIMES = 10;
    private static final int WARM = 90_000;

    private final Path home;
    private final int customers;
    private final Progress progress;

    /** @param home where the launcher is @param customers of the largest company */
    public GrowthRun(Path home, int customers, Progress progress) {
        this.home = home;
        this.customers = customers;
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        int first = customers / TIMES / TIMES;
        try (BilledCompany company = BilledCompany.growing(first, progress)) {
            Table table = grown(company, first);
            return table.note(BesideRun.held(company, home));
        }
    }

    private Table grown(BilledCompany company, int first) throws InterruptedException, SQLException {
        try (Server server = company.server()) {
            long made = 0;
            int enough = Math.min(WARM, customers);
            try (var count = progress.count("Warming up by %,d bills".formatted(enough), enough)) {
                while (made < enough) {
                    made += bills(company, server);
                    count.at(Math.min(made, enough));
                }
            }
            Way smallest = measured(company, server, first, 3);
            company.grow(TIMES);
            Way middle = measured(company, server, first * TIMES, 2);
            company.grow(TIMES * TIMES);
            Way largest = measured(company, server, customers, 1);
            Table table = Table.of(
                    "company",
                    "bills",
                    "bills/s",
                    "CPU ms a bill: Java + database",
                    "CPU of a bill to the smallest company");
            for (Way way : List.of(smallest, middle, largest)) table = table.row(way.grown(smallest));
            return table.note(
                    "One company that grows, of all classes, every fifth account with curves; %,d bills before that do not count."
                            .formatted(made));
        }
    }

    private Way measured(BilledCompany company, Server server, int size, int rounds)
            throws InterruptedException, SQLException {
        Way way = new Way("%,d accounts".formatted(size));
        for (int round = 0; round < rounds; round++) {
            way.add(() -> company.bill(server, List.of()), company.postgres());
            company.curves().unbill();
        }
        return way;
    }

    private static long bills(BilledCompany company, Server server) throws SQLException {
        long issued = company.bill(server, List.of());
        company.curves().unbill();
        return issued;
    }
}
