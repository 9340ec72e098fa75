package org.wattline.bench.faults;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wattline.bootstrap.Database;

/** The bills of some accounts that stand, as of the last look. */
final class LivingBills {
    private final Database database;
    private final String query;
    private volatile List<String> last = List.of();

    LivingBills(Database database, List<String> accounts) {
        this.database = database;
        this.query =
                "select no from bill where kind = 'REGULAR' and state in ('ISSUED', 'PARTLY_PAID', 'PAID') and account_no in ('"
                        + String.join("', '", accounts) + "') order by no";
    }

    void look() throws SQLException {
        last = Postgres.texts(database, query);
    }

    Optional<String> any(SplittableRandom random) {
        List<String> now = last;
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }
}
