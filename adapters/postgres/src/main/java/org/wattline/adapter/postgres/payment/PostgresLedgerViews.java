package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.quantity.Money;

/** The books, read by SQL. */
public final class PostgresLedgerViews implements LedgerViews {
    private final PostgresUnits units;

    public PostgresLedgerViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<LedgerEntry> entries(Scope scope, AccountNo account, Page.Request page) {
        List<PostingRow> rows = units.read(
                h -> ScopeSql.bind(scope, h.createQuery("""
                        select e.place, e.cause, e.document, e.day, e.entered_at, p.kind, p.owner, p.amount_cny, p.bill_no
                          from (select * from ledger_entry where account_no = :account and place > :after
                                 order by place limit :limit) e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                         where\s""" + ScopeSql.condition("b") + " order by e.place, p.line"))
                        .bind("account", account.value())
                        .bind("after", page.after().map(Long::parseLong).orElse(0L))
                        .bind("limit", page.limit() + 1)
                        .mapTo(PostingRow.class)
                        .list());
        Map<Long, List<PostingRow>> byEntry = new LinkedHashMap<>();
        for (PostingRow row : rows)
            byEntry.computeIfAbsent(row.place, fresh -> new ArrayList<>()).add(row);
        return Page.of(List.copyOf(byEntry.values()), page.limit(), of -> Long.toString(of.getFirst().place))
                .map(of -> entry(account, of));
    }

    private static LedgerEntry entry(AccountNo account, List<PostingRow> rows) {
        PostingRow first = rows.getFirst();
        return new LedgerEntry(
                account,
                LedgerEntry.Cause.valueOf(first.cause),
                first.document,
                first.day,
                first.enteredAt,
                rows.stream().map(PostingRow::posting).toList());
    }

    @Override
    public List<TrialLine> trialBalance(Scope scope, LocalDate until) {
        return units.read(
                h -> ScopeSql.bind(scope, h.createQuery("""
                        select p.kind, case when p.kind not in ('RECEIVABLE', 'PREPAID', 'DEPOSIT', 'FEE_RECEIVABLE') then nullif(p.owner, '') end as owner,
                               coalesce(sum(p.amount_cny) filter (where p.amount_cny > 0), 0) as debit_cny,
                               coalesce(-sum(p.amount_cny) filter (where p.amount_cny < 0), 0) as credit_cny
                          from ledger_entry e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                         where e.day <= :until and\s""" + ScopeSql.condition("b") + " group by 1, 2 order by 1, 2"))
                        .bind("until", until)
                        .mapTo(TrialRow.class)
                        .map(TrialRow::line)
                        .list());
    }

    @Override
    public List<Discrepancy> discrepancies() {
        return units.read(h -> h.createQuery("""
                        select b.account_no, coalesce(r.owed, 0) as owed, coalesce(p.owed, 0) as owed_by_ledger,
                               b.prepaid_cny as prepaid, coalesce(p.prepaid, 0) as prepaid_by_ledger
                          from account_balance b
                          left join (select account_no, sum(amount_cny - paid_cny + fee_cny - fee_paid_cny) as owed
                                       from receivable group by 1) r using (account_no)
                          left join (select account_no, sum(amount_cny) filter (where kind = 'RECEIVABLE') as owed,
                                            -sum(amount_cny) filter (where kind = 'PREPAID') as prepaid
                                       from ledger_posting group by 1) p using (account_no)
                         where coalesce(r.owed, 0) <> coalesce(p.owed, 0) or b.prepaid_cny <> coalesce(p.prepaid, 0)
                         order by 1""")
                .mapTo(DiscrepancyRow.class)
                .map(DiscrepancyRow::discrepancy)
                .list());
    }

    /** A posting with its entry. */
    public record PostingRow(
            long place,
            String cause,
            String document,
            LocalDate day,
            Instant enteredAt,
            String kind,
            String owner,
            BigDecimal amountCny,
            Optional<String> billNo) {
        Posting posting() {
            return new Posting(LedgerAccount.of(kind, owner), Money.rounded(amountCny), billNo.map(BillNo::new));
        }
    }

    /** A line of the trial balance. */
    public record TrialRow(String kind, Optional<String> owner, BigDecimal debitCny, BigDecimal creditCny) {
        TrialLine line() {
            return new TrialLine(kind, owner, Money.rounded(debitCny), Money.rounded(creditCny));
        }
    }

    /** An account that does not agree with the ledger. */
    public record DiscrepancyRow(
            String accountNo,
            BigDecimal owed,
            BigDecimal owedByLedger,
            BigDecimal prepaid,
            BigDecimal prepaidByLedger) {
        Discrepancy discrepancy() {
            return new Discrepancy(
                    new AccountNo(accountNo),
                    Money.rounded(owed),
                    Money.rounded(owedByLedger),
                    Money.rounded(prepaid),
                    Money.rounded(prepaidByLedger));
        }
    }
}
