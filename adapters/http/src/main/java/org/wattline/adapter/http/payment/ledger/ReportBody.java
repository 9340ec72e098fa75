package org.wattline.adapter.http.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.platform.Csv;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.ledger.ClosedPeriod;
import org.wattline.domain.payment.ledger.TaxPolicy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Reports of the books as clients see them. */
public final class ReportBody {
    private ReportBody() {}

    /** A closed month. */
    public record Period(String month, String closedBy, Instant closedAt) {
        static final Period EXAMPLE =
                new Period("2026-02", "settlement-accountant", Instant.parse("2026-03-02T02:00:00Z"));

        static Period of(ClosedPeriod period) {
            return new Period(period.month().toString(), period.by(), period.at());
        }
    }

    /** Closed months, newest first. */
    public record Periods(List<Period> periods) {}

    /** What is owed at the end of a day, by how long it has been due. */
    public record Ageing(LocalDate day, Money open, List<Aged> lines) {
        static final Ageing EXAMPLE = new Ageing(
                LocalDate.of(2026, 2, 28),
                Money.yuan("120.00"),
                List.of(new Aged(LedgerReports.Age.TO_30, DebtorClass.RESIDENT, 1, Money.yuan("120.00"))));

        static Ageing of(LocalDate day, List<LedgerReports.Aged> lines) {
            return new Ageing(
                    day,
                    Money.sum(lines, LedgerReports.Aged::open),
                    lines.stream()
                            .map(each -> new Aged(each.age(), each.debtor(), each.bills(), each.open()))
                            .toList());
        }
    }

    /** @param age how long it has been due */
    public record Aged(LedgerReports.Age age, DebtorClass debtor, int bills, Money open) {}

    /**
     * What was earned over some days, with the tax that is contained in it. Tax is reckoned for each line and rate.
     *
     * @param gross as billed
     * @param tax contained in it
     */
    public record Revenue(LocalDate from, LocalDate to, Money gross, Money tax, List<Earned> lines) {
        static final Revenue EXAMPLE = new Revenue(
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 1),
                Money.yuan("113.00"),
                Money.yuan("13.00"),
                List.of(new Earned(
                        new UnitPath("/33/3301/330106"),
                        "CATALOGUE_ENERGY",
                        DebtorClass.RESIDENT,
                        Money.yuan("113.00"),
                        Share.percent("13"),
                        Money.yuan("13.00"))));

        static Revenue of(LocalDate from, LocalDate to, List<Earned> lines) {
            return new Revenue(from, to, Money.sum(lines, Earned::gross), Money.sum(lines, Earned::tax), lines);
        }
    }

    /** What was earned at one rate of tax. */
    public record Earned(
            UnitPath unit, String component, DebtorClass debtor, Money gross, Share taxPercent, Money tax) {
        static List<Earned> of(List<LedgerReports.Earned> earned, TaxPolicy policy) {
            List<Earned> lines = new ArrayList<>();
            for (LedgerReports.Earned each : earned)
                lines.add(new Earned(
                        each.unit(),
                        each.component(),
                        each.debtor(),
                        each.amount(),
                        policy.rate(),
                        policy.in(each.amount())));
            return lines;
        }

        String csv() {
            return Csv.line(
                    unit.path(),
                    component,
                    debtor.name(),
                    gross.toString(),
                    taxPercent.percent().toPlainString(),
                    tax.toString());
        }
    }
}
