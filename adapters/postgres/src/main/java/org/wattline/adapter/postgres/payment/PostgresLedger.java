package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.Ledger;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;

/** The books; entries and postings of a unit go in with one statement, and the database itself refuses what is out of balance. */
public final class PostgresLedger implements Ledger {
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
        units.handle()
                .createUpdate("""
                        with entry as (
                            insert into ledger_entry (account_no, cause, document, day, entered_at, postings)
                            select * from unnest(:accounts, :causes, :documents, :days, :entered, :postings))
                        insert into ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)
                        select p.account_no, p.cause, p.document, p.line, p.postings, p.kind, p.owner, p.amount_cny,
                               nullif(p.bill_no, '')
                          from unnest(:lineAccounts, :lineCauses, :lineDocuments, :lines, :linePostings, :kinds, :owners,
                                      :amounts, :bills)
                               as p (account_no, cause, document, line, postings, kind, owner, amount_cny, bill_no)""")
                .bindArray(
                        "accounts",
                        String.class,
                        entries.stream().map(e -> e.account().value()).toList())
                .bindArray(
                        "causes",
                        String.class,
                        entries.stream().map(e -> e.cause().name()).toList())
                .bindArray(
                        "documents",
                        String.class,
                        entries.stream().map(LedgerEntry::document).toList())
                .bindArray(
                        "days",
                        LocalDate.class,
                        entries.stream().map(LedgerEntry::day).toList())
                .bindArray(
                        "entered",
                        Instant.class,
                        entries.stream().map(LedgerEntry::at).toList())
                .bindArray(
                        "postings",
                        Integer.class,
                        entries.stream().map(e -> e.postings().size()).toList())
                .bindArray(
                        "lineAccounts",
                        String.class,
                        lines.stream().map(l -> l.entry.account().value()).toList())
                .bindArray(
                        "lineCauses",
                        String.class,
                        lines.stream().map(l -> l.entry.cause().name()).toList())
                .bindArray(
                        "lineDocuments",
                        String.class,
                        lines.stream().map(l -> l.entry.document()).toList())
                .bindArray(
                        "lines", Integer.class, lines.stream().map(Line::number).toList())
                .bindArray(
                        "linePostings",
                        Integer.class,
                        lines.stream().map(l -> l.entry.postings().size()).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        lines.stream().map(l -> l.posting.account().kind()).toList())
                .bindArray(
                        "owners",
                        String.class,
                        lines.stream().map(l -> l.posting.account().owner()).toList())
                .bindArray(
                        "amounts",
                        BigDecimal.class,
                        lines.stream().map(l -> l.posting.amount().yuan()).toList())
                .bindArray(
                        "bills",
                        String.class,
                        lines.stream()
                                .map(l -> l.posting.bill().map(BillNo::value).orElse(""))
                                .toList())
                .execute();
    }

    private record Line(LedgerEntry entry, int number, Posting posting) {}
}
