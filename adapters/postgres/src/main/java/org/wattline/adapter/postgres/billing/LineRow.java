package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** A line of a bill as it is stored. */
public record LineRow(
        String code,
        Optional<String> period,
        int tier,
        LocalDate spanFrom,
        LocalDate spanTo,
        BigDecimal quantity,
        String quantityUnit,
        BigDecimal price,
        String priceUnit,
        int shareDays,
        int shareOf,
        BigDecimal amountCny,
        String provisionId,
        String provisionVersion,
        LocalDate provisionFrom,
        Optional<LocalDate> provisionTo,
        String source,
        List<String> readings,
        String trace,
        String rounding) {
    static final String COLUMNS = """
            bill_no, line, code, period, tier, span_from, span_to, quantity, quantity_unit, price, price_unit, share_days, share_of,
            amount_cny, provision_id, provision_version, provision_from, provision_to, source, readings, trace,
            rounding""";
    private static final int WIDTH = 22;

    /** In the order of the columns. @param sources those already written, of which a part has few @param readings as {@link ReadingSpans} shortens them */
    static void write(
            BinaryCopy.Rows rows,
            String bill,
            int number,
            RatedLine line,
            Map<Source, String> sources,
            List<String> readings) {
        Provision provision = line.provision();
        rows.row(WIDTH)
                .text(bill)
                .int2(number)
                .text(line.code().name())
                .maybe(line.period().map(Period::code), BinaryCopy.Rows::text)
                .int2(line.tier())
                .date(line.span().from())
                .date(line.span().end())
                .numeric(line.quantity().value())
                .text(line.quantity().unit().name())
                .numeric(line.price().value())
                .text(line.price().unit().name())
                .int2(line.share().days())
                .int2(line.share().of())
                .numeric(line.amount().yuan())
                .text(provision.id())
                .text(provision.version())
                .date(provision.validity().from())
                .maybe(provision.validity().to(), BinaryCopy.Rows::date)
                .json(sources.computeIfAbsent(provision.source(), BillJson::source))
                .texts(readings)
                .json(BillJson.trace(line.trace()))
                .text(line.rounding().toString());
    }

    RatedLine line() {
        Provision provision = new Provision(
                provisionId, provisionVersion, new Span(provisionFrom, provisionTo), BillJson.source(source));
        return new RatedLine(
                LineCode.valueOf(code),
                period.map(Period::new),
                tier,
                Span.of(spanFrom, spanTo),
                new Figure(quantity, Figure.Unit.valueOf(quantityUnit)),
                new Figure(price, Figure.Unit.valueOf(priceUnit)),
                new RatedLine.MonthShare(shareDays, shareOf),
                Money.rounded(amountCny),
                provision,
                ReadingSpans.read(readings),
                BillJson.trace(trace),
                RoundingRule.parse(rounding));
    }
}
