package org.wattline.adapter.postgres.billing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.Source;

/** The lines of bills, in by COPY. */
final class BillLines {
    private BillLines() {}

    static List<RatedLine> of(Handle h, String bill) {
        return h.createQuery("select * from bill_line where bill_no = :bill order by line")
                .bind("bill", bill)
                .mapTo(LineRow.class)
                .map(LineRow::line)
                .list();
    }

    /** Sources recur from bill to bill, readings from line to line: each is written once. */
    static void copy(Handle h, String table, List<Bill> bills) {
        Map<Source, String> sources = new HashMap<>();
        BinaryCopy.into(h, table + " (" + LineRow.COLUMNS + ")", rows -> {
            for (Bill bill : bills) {
                List<RatedLine> lines = bill.calculation().lines();
                IdentityHashMap<List<ReadingRef>, List<String>> readings = new IdentityHashMap<>();
                for (int i = 0; i < lines.size(); i++) {
                    RatedLine line = lines.get(i);
                    List<String> refs = readings.computeIfAbsent(line.readings(), ReadingSpans::of);
                    LineRow.write(rows, bill.no().value(), i + 1, line, sources, refs);
                }
            }
        });
    }
}
