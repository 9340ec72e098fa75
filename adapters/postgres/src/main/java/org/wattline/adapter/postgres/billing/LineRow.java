package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
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

    /** In the order of the columns. @param sources those already written, of which a part has few @param readings as {@link #readings} writes them */
    static Object[] of(String bill, int number, RatedLine line, Map<Source, String> sources, String readings) {
        Provision provision = line.provision();
        return new Object[] {
            bill,
            number,
            line.code().name(),
            line.period().map(Period::code),
            line.tier(),
            line.span().from(),
            line.span().end(),
            line.quantity().value(),
            line.quantity().unit().name(),
            line.price().value(),
            line.price().unit().name(),
            line.share().days(),
            line.share().of(),
            line.amount().yuan(),
            provision.id(),
            provision.version(),
            provision.validity().from(),
            provision.validity().to(),
            sources.computeIfAbsent(provision.source(), BillJson::source),
            readings,
            BillJson.trace(line.trace()),
            line.rounding().toString()
        };
    }

    /** As they are stored. */
    static String readings(List<ReadingRef> readings) {
        return TextArray.of(ReadingSpans.of(readings));
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
