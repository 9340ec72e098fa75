package org.wattline.adapter.postgres.billing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.rating.line.RatedLine;

/**
 * The lines of bills: one row for all of a bill, in by COPY. A row and an index entry for each line cost more than the rest of a bill, and lines are
 * only ever read and written together.
 */
final class BillLines {
    private BillLines() {}

    static List<RatedLine> of(Handle h, String bill) {
        return Optional.ofNullable(texts(h, List.of(bill)).get(bill))
                .map(LinesJson::read)
                .orElse(List.of());
    }

    /** As they are stored, by bill; those that have none are left out. */
    static Map<String, String> texts(Handle h, Collection<String> bills) {
        Map<String, String> texts = new HashMap<>();
        h.createQuery("select bill_no, lines from bill_lines where bill_no = any(:bills)")
                .bindArray("bills", String.class, bills)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> texts.put(row.getKey(), row.getValue()));
        return texts;
    }

    static void copy(Handle h, List<Bill> bills) {
        LinesJson json = new LinesJson();
        BinaryCopy.into(
                h,
                "bill_lines (bill_no, lines)",
                rows -> bills.forEach(bill -> rows.row(2)
                        .text(bill.no().value())
                        .text(json.write(bill.calculation().lines()))));
    }
}
