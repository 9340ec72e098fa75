package org.wattline.application.billing.document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.rebill.ExplainingRebilledBills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.document.BillDocument;
import org.wattline.domain.billing.document.Filling;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** Makes the customer's copy of a bill (电费账单): what it says, as HTML by the template of its time, as PDF. */
public final class DocumentingBills {
    /** More than an account has bills in thirteen months, reversed ones included, as a rule. */
    private static final int LOOKED_AT = 60;

    private final Bills bills;
    private final BillViews views;
    private final Customers customers;
    private final Contracts contracts;
    private final PremisesRegister premises;
    private final Balances balances;
    private final ExplainingRebilledBills explaining;
    private final BillTemplates templates;
    private final Template english;
    private final Renderings renderings;

    /** @param english how documents for those who read no Chinese are laid out, whatever a company has published */
    public DocumentingBills(
            Bills bills,
            BillViews views,
            Customers customers,
            Contracts contracts,
            PremisesRegister premises,
            Balances balances,
            ExplainingRebilledBills explaining,
            BillTemplates templates,
            Template english,
            Renderings renderings) {
        this.bills = bills;
        this.views = views;
        this.customers = customers;
        this.contracts = contracts;
        this.premises = premises;
        this.balances = balances;
        this.explaining = explaining;
        this.templates = templates;
        this.english = english;
        this.renderings = renderings;
    }

    public Optional<BillDocument> of(BillNo no) {
        return bills.find(no)
                .map(bill -> new BillDocument(
                        bill,
                        customers.find(bill.customer()).map(customer -> customer.name()),
                        contracts
                                .inForce(bill.account(), bill.period().end().minusDays(1))
                                .flatMap(terms -> premises.find(terms.premises()))
                                .map(found -> found.address()),
                        open(bill),
                        explaining.replaced(bill),
                        year(bill)));
    }

    /** Bills of consumption that stand, by the month of their last day. */
    private List<BillDocument.Month> year(Bill bill) {
        YearMonth last = YearMonth.from(bill.period().end().minusDays(1));
        List<BillDocument.Month> months = new ArrayList<>();
        for (BillViews.Row row : views.list(
                        Scope.EVERYTHING,
                        new BillViews.Filter(Optional.of(bill.account()), Optional.empty(), Optional.empty()),
                        Page.Request.first(LOOKED_AT))
                .items()) {
            YearMonth month = YearMonth.from(row.to().minusDays(1));
            if (row.kind().equals("REGULAR")
                    && !row.state().equals("REVERSED")
                    && !month.isAfter(last)
                    && month.isAfter(last.minusMonths(BillDocument.MONTHS)))
                months.add(new BillDocument.Month(month, row.energy(), row.total()));
        }
        return BillDocument.byMonth(months);
    }

    /** Of the bill itself: late fees grow by the day, and a page is kept. */
    private Money open(Bill bill) {
        return balances.showAll(List.of(bill.account())).values().stream()
                .flatMap(balance -> balance.open().stream())
                .filter(owed -> owed.bill().equals(bill.no()))
                .map(Receivable::openPrincipal)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** @param show what the reader sees of personal values */
    public String html(BillDocument document, Function<Personal, String> show, Locale language) {
        Bill bill = document.bill();
        String code = payable(document) ? renderings.code(payment(document)) : "";
        return template(bill, language).filled(Filling.of(document, show, code, language));
    }

    /** @param show what the reader sees of personal values */
    public byte[] pdf(BillDocument document, Function<Personal, String> show, Locale language) {
        return renderings.pdf(html(document, show, language));
    }

    private Template template(Bill bill, Locale language) {
        return language.getLanguage().equals("zh")
                ? templates
                        .inForce(Filling.issuedOn(bill.stage())
                                .orElseGet(() -> Zone.day(bill.calculation().at())))
                        .template()
                : english;
    }

    private static boolean payable(BillDocument document) {
        Bill.Stage stage = document.bill().stage();
        return document.open().isPositive()
                && stage.dueDate().isPresent()
                && !(stage instanceof Bill.Stage.Paid)
                && !(stage instanceof Bill.Stage.BadDebt);
    }

    /** What a counter, an agency or the company's own application reads: which bill, of whom, how much is open. No personal data. */
    private static String payment(BillDocument document) {
        Bill bill = document.bill();
        return "wattline:pay?bill=" + bill.no() + "&account=" + bill.account() + "&amount=" + document.open();
    }
}
