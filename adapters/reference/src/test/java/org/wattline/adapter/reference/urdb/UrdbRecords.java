package org.wattline.adapter.reference.urdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Tariff;

/** The test records, and how tests rate by them. */
final class UrdbRecords {
    static final List<ImportedRate> RATES = UrdbImport.read(text("records.json"));
    private static final ImportedPrices SHIPPED = ImportedPrices.shipped(new ReferenceFaults());

    private UrdbRecords() {}

    /** Record by its number from 1. */
    static ImportedRate rate(int number) {
        return RATES.get(number - 1);
    }

    static Tariff tariff(int number) {
        return rate(number).tariff().orElseThrow();
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(UrdbRecords.class.getResourceAsStream("/urdb/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Span span(YearMonth month) {
        return Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static Rating rating() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        return new Rating(
                SHIPPED.basicChargePolicy(day).orElseThrow(),
                SHIPPED.powerFactors(day).orElseThrow());
    }

    static String refusal(RatingRequest request) {
        if (rating().rate(request) instanceof Outcome.Refused<RatedBill>(Refusal why)) return why.code();
        throw new AssertionError("not refused");
    }

    static RatedBill bill(RatingRequest request) {
        return switch (rating().rate(request)) {
            case Outcome.Done<RatedBill>(RatedBill bill) -> bill;
            case Outcome.Refused<RatedBill>(Refusal why) ->
                throw new AssertionError(why.code() + ": " + why.title().en());
        };
    }

    static String amounts(RatedBill bill) {
        return String.join(
                " ", bill.lines().stream().map(line -> line.amount().toString()).toList());
    }
}
