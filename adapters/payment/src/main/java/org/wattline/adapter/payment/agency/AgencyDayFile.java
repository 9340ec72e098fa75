package org.wattline.adapter.payment.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.payment.FileLines;
import org.wattline.application.payment.reconciliation.StatementFile;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/**
 * What an agency says of a day (代收对账文件): a head, one line for each receipt that stands, and last how many there are and their sum, which must fit.
 *
 * <pre>
 * receiptNo,accountNo,amount,paidAt
 * R-17,1000000016,120.00,2026-03-01 10:11:12
 * TOTAL,1,120.00
 * </pre>
 */
public final class AgencyDayFile implements StatementFile {
    private static final String HEAD = "receiptNo,accountNo,amount,paidAt";

    @Override
    public Channel channel() {
        return Channel.AGENCY;
    }

    @Override
    public Outcome<List<StatementLine>> read(byte[] file) {
        FileLines read = new FileLines();
        List<String> text =
                new String(file, UTF_8).replace("\uFEFF", "").lines().toList();
        if (text.isEmpty() || !text.getFirst().strip().equals(HEAD)) {
            read.fault(1, "the first line is " + HEAD);
            return read.outcome();
        }
        int last = text.size() - 1;
        for (int i = 1; i < last; i++) {
            List<String> values = Arrays.asList(text.get(i).split(",", -1));
            read.add(i + 1, () -> line(values));
        }
        String sums = "TOTAL," + read.lines().size() + "," + Money.sum(read.lines(), StatementLine::amount);
        if (!text.get(last).strip().equals(sums)) read.fault(last + 1, "the last line does not say " + sums);
        return read.outcome();
    }

    private static StatementLine line(List<String> values) {
        if (values.size() != 4) throw new IllegalArgumentException(values.size() + " values for 4 columns");
        return new StatementLine(
                Movement.PAID,
                new ChannelReference(new ReceiptNo(values.getFirst().strip()).value()),
                Optional.empty(),
                Optional.empty(),
                FileLines.money(values.get(2).strip()),
                Money.ZERO,
                FileLines.time(values.get(3).strip()));
    }
}
