package org.wattline.adapter.postgres.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.ledger.TillUnit;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;

/** The books; entries and postings of a unit go in with one statement, many by COPY, and the database itself refuses what is out of balance. */
public final class PostgresLedger implements Ledger {
    private static final String APPEND = """
            with entry as (
                insert into ledger_entry (account_no, cause, document, day, entered_at, postings, counter_unit)
                select e.account_no, e.cause, e.document, e.day, e.entered_at, e.postings, nullif(e.counter_unit, '')
                  from unnest(?, ?, ?, ?, ?, ?, ?) as e (account_no, cause, document, day, entered_at, postings, counter_unit))
            insert into ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)
            select p.account_no, p.cause, p.document, p.line, p.postings, p.kind, p.owner, p.amount_cny, nullif(p.bill_no, '')
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as p (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)""";

    /** From so many entries on, as in bill runs, {@code COPY} is cheaper than a round trip more. */
    private static final int MANY = 50;

    private final PostgresUnits units;

    public PostgresLedger(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public void append(List<LedgerEntry> entries) {
        if (entries.isEmpty()) return;
        List<Line> lines = new ArrayList<>();
        for (LedgerEntry entry : entries)
            for (int i = 0; i < entry.postings().size(); i++)
                lines.add(new Line(entry, i + 1, entry.postings().get(i)));
        if (entries.size() >= MANY) copy(entries, lines);
        else insert(entries, lines);
    }

    private void insert(List<LedgerEntry> entries, List<Line> lines) {
        units.write(Write.of(APPEND)
                .column("text", entries, e -> e.account().value())
                .column("text", entries, e -> e.cause().name())
                .column("text", entries, LedgerEntry::document)
                .column("date", entries, LedgerEntry::day)
                .column("timestamptz", entries, LedgerEntry::at)
                .column("int4", entries, e -> e.postings().size())
                .column("text", entries, e -> till(e).orElse(""))
                .column("text", lines, l -> l.entry.account().value())
                .column("text", lines, l -> l.entry.cause().name())
                .column("text", lines, l -> l.entry.document())
                .column("int4", lines, Line::number)
                .column("int4", lines, l -> l.entry.postings().size())
                .column("text", lines, l -> l.posting.account().kind())
                .column("text", lines, l -> l.posting.account().owner())
                .column("numeric", lines, l -> l.posting.amount().yuan())
                .column("text", lines, l -> l.posting.bill().map(BillNo::value).orElse("")));
    }

    private void copy(List<LedgerEntry> entries, List<Line> lines) {
        BinaryCopy.into(
                units.handle(),
                "ledger_entry (account_no, cause, document, day, entered_at, postings, counter_unit)",
                rows -> entries.forEach(entry -> rows.row(7)
                        .text(entry.account().value())
                        .text(entry.cause().name())
                        .text(entry.document())
                        .date(entry.day())
                        .instant(entry.at())
                        .int2(entry.postings().size())
                        .maybe(till(entry), BinaryCopy.Rows::text)));
        BinaryCopy.into(
                units.handle(),
                "ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)",
                rows -> lines.forEach(line -> rows.row(9)
                        .text(line.entry.account().value())
                        .text(line.entry.cause().name())
                        .text(line.entry.document())
                        .int2(line.number)
                        .int2(line.entry.postings().size())
                        .text(line.posting.account().kind())
                        .text(line.posting.account().owner())
                        .numeric(line.posting.amount().yuan())
                        .maybe(line.posting.bill().map(BillNo::value), BinaryCopy.Rows::text)));
    }

    private Optional<String> till(LedgerEntry entry) {
        return TillUnit.of(units.author().act().who(), entry).map(UnitPath::path);
    }

    private record Line(LedgerEntry entry, int number, Posting posting) {}
}
