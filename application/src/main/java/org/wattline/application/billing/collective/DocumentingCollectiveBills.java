package org.wattline.application.billing.collective;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Csv;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveFilling;
import org.wattline.domain.billing.collective.OpenBill;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.premises.Address;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;

/** Makes the payer's copy of a collective bill: HTML, PDF, and all lines of all its bills as CSV. */
public final class DocumentingCollectiveBills {
    /** First line of the CSV. */
    public static final String HEAD =
            "bill,account,kind,from,to,line,code,title,tariff,quantity,unit,price,priceUnit,amountYuan\n";

    private final Bills bills;
    private final PayingCollectiveBills paying;
    private final Customers customers;
    private final Contracts contracts;
    private final PremisesRegister premises;
    private final Template template;
    private final Renderings renderings;

    public DocumentingCollectiveBills(
            Bills bills,
            PayingCollectiveBills paying,
            Customers customers,
            Contracts contracts,
            PremisesRegister premises,
            Template template,
            Renderings renderings) {
        this.bills = bills;
        this.paying = paying;
        this.customers = customers;
        this.contracts = contracts;
        this.premises = premises;
        this.template = template;
        this.renderings = renderings;
    }

    /** @param show what the reader sees of personal values */
    public String html(CollectiveBill bill, Function<Personal, String> show) {
        Money open = Money.sum(paying.open(bill), OpenBill::open);
        String code = open.isPositive()
                ? renderings.code("wattline:pay?collective-bill=" + bill.no() + "&amount=" + open)
                : "";
        return template.filled(new CollectiveFilling(
                        bill,
                        customers.find(bill.payer()).map(customer -> customer.name()),
                        addresses(bill),
                        open,
                        code)
                .values(show));
    }

    private Map<AccountNo, Address> addresses(CollectiveBill bill) {
        Map<AccountNo, Address> addresses = new HashMap<>();
        for (CollectiveBill.Entry entry : bill.entries())
            if (!addresses.containsKey(entry.account()))
                contracts
                        .inForce(entry.account(), entry.period().end().minusDays(1))
                        .flatMap(terms -> premises.find(terms.premises()))
                        .ifPresent(found -> addresses.put(entry.account(), found.address()));
        return addresses;
    }

    /** @param show what the reader sees of personal values */
    public byte[] pdf(CollectiveBill bill, Function<Personal, String> show) {
        return renderings.pdf(html(bill, show));
    }

    /** Every line of every bill on it, below {@link #HEAD}; the amounts sum to its total. */
    public String csv(CollectiveBill collective) {
        StringBuilder text = new StringBuilder();
        for (CollectiveBill.Entry entry : collective.entries()) {
            Optional<Bill> bill = bills.find(entry.bill());
            List<RatedLine> lines = bill.map(each -> each.calculation().lines()).orElse(List.of());
            for (int i = 0; i < lines.size(); i++) text.append(line(entry, i + 1, lines.get(i)));
        }
        return text.toString();
    }

    private static String line(CollectiveBill.Entry entry, int no, RatedLine line) {
        return Csv.line(
                entry.bill(),
                entry.account(),
                entry.kind(),
                entry.period().from(),
                entry.period().end(),
                no,
                line.code(),
                line.title().zh(),
                line.provision(),
                line.quantity().value().toPlainString(),
                line.quantity().unit().symbol().zh(),
                line.price().value().toPlainString(),
                line.price().unit().symbol().zh(),
                line.amount());
    }
}
