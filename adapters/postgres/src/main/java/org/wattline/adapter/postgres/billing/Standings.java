package org.wattline.adapter.postgres.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.kernel.Version;

/** How far bills have come, for those who need nothing else of them. */
final class Standings {
    private static final PlainQuery<BillStanding> STANDINGS = new PlainQuery<>("""
            select no, state, issued_on, due_on, paid_on, reversed_by, reversed_why, reversed_on, version
              from bill where no = any(?)""", Standings::standing);
    private static final String ADVANCE = """
            with told as (
                update bill b set state = f.state, paid_on = cast(nullif(f.paid_on, '') as date), version = b.version + 1
                  from unnest(?, ?, ?, ?) as f (no, version, state, paid_on)
                 where b.no = f.no and b.version = f.version
                returning b.no)
            select case when (select count(*) from told) <> ? then refuse('WL001', ?) end""";

    private final PostgresUnits units;

    Standings(PostgresUnits units) {
        this.units = units;
    }

    Map<BillNo, BillStanding> of(Collection<BillNo> bills) {
        List<String> numbers = bills.stream().map(BillNo::value).toList();
        Map<BillNo, BillStanding> standings = new TreeMap<>();
        for (BillStanding standing : units.ask(STANDINGS, PlainQuery.array("text", numbers)))
            standings.put(standing.no(), units.loaded("bill", standing.no(), standing));
        return standings;
    }

    void advance(List<BillStanding> further) {
        if (further.isEmpty()) return;
        BillStanding first = further.getFirst();
        units.write(Write.of(ADVANCE)
                .column("text", further, standing -> standing.no().value())
                .column("int8", further, standing -> standing.version().number())
                .column("text", further, standing -> standing.stage().label())
                .column("text", further, standing -> paidOn(standing.stage()))
                .with(further.size(), PostgresUnits.stale("bill", first.no(), first.version())));
        for (BillStanding standing : further) units.stored("bill", standing.no(), standing);
    }

    private static String paidOn(Bill.Stage stage) {
        return StageColumns.of(stage).paidOn().map(LocalDate::toString).orElse("");
    }

    private static BillStanding standing(ResultSet row) throws SQLException {
        StageColumns columns = new StageColumns(
                List.of(),
                PlainQuery.value(row, 3, LocalDate.class),
                PlainQuery.value(row, 4, LocalDate.class),
                PlainQuery.value(row, 5, LocalDate.class),
                PlainQuery.text(row, 6),
                PlainQuery.text(row, 7),
                PlainQuery.value(row, 8, LocalDate.class));
        return new BillStanding(
                new BillNo(row.getString(1)), columns.stage(row.getString(2)), new Version(row.getLong(9)));
    }
}
