package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.application.billing.ComparingTariffs.Compared;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.rating.comparison.Candidate;
import org.wattline.domain.rating.comparison.Option;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/**
 * What tariffs and ways of paying would have cost.
 *
 * @param pricesOn the day whose prices all months have; left out if each month has the prices then in force
 * @param months over which, {@code 2026-01}
 * @param current what the account has; left out for given use
 * @param candidates what could be rated, cheapest first; then what is not for this customer or could not be rated, with the reason
 */
public record TariffComparisonBody(
        Optional<LocalDate> pricesOn, List<String> months, Optional<Choice> current, List<Row> candidates) {
    static final TariffComparisonBody EXAMPLE = new TariffComparisonBody(
            Optional.of(LocalDate.of(2026, 1, 15)),
            List.of("2026-01"),
            Optional.of(Choice.EXAMPLE),
            List.of(
                    new Row(
                            Choice.EXAMPLE,
                            new Words("两部制 1-10(20)kV", "two-part 1-10(20) kV"),
                            List.of(Money.yuan("205550.63")),
                            Optional.of(Money.yuan("205550.63")),
                            Optional.of(Money.ZERO),
                            Optional.empty()),
                    new Row(
                            new Choice(
                                    TariffId.parse("HB-AGENT-SINGLE-KV1_10"), true, Optional.empty(), Optional.empty()),
                            new Words("单一制 1-10(20)kV", "single-part 1-10(20) kV"),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Reason(
                                    "tariff.two-part-only",
                                    "TAR-35",
                                    new Words(
                                            "1250 千伏安达到 315 千伏安，只执行两部制", "1250 kVA reach 315 kVA: two-part only"))))));

    static TariffComparisonBody of(Compared compared) {
        return new TariffComparisonBody(
                compared.pricesOn(),
                compared.months().stream().map(YearMonth::toString).toList(),
                compared.current().map(Choice::of),
                compared.comparison().candidates().stream()
                        .map(candidate -> Row.of(candidate, compared.tariffs()))
                        .toList());
    }

    /** A tariff and a way of paying; the way is left out for single-part prices. */
    public record Choice(
            TariffId tariff, boolean timeOfUse, Optional<Way> basicCharge, Optional<Power> contractDemandKw) {
        static final Choice EXAMPLE = new Choice(
                TariffId.parse("HB-AGENT-TWO_PART-KV1_10"), true, Optional.of(Way.CAPACITY), Optional.empty());

        static Choice of(Option option) {
            return new Choice(option.tariff(), option.timeOfUse(), option.way(), option.contract());
        }
    }

    /**
     * One candidate.
     *
     * @param monthly the total of each month's bill; empty if it is not eligible
     * @param saving against what the account has, negative if it is dearer
     * @param reason why it is not eligible
     */
    public record Row(
            Choice choice,
            Words name,
            List<Money> monthly,
            Optional<Money> total,
            Optional<Money> saving,
            Optional<Reason> reason) {
        static Row of(Candidate candidate, List<Tariff> tariffs) {
            Choice choice = Choice.of(candidate.option());
            Words name = tariffs.stream()
                    .filter(tariff -> tariff.id().equals(choice.tariff))
                    .flatMap(tariff -> Stream.of(Words.of(tariff.name())))
                    .findFirst()
                    .orElse(new Words(choice.tariff.value(), choice.tariff.value()));
            return switch (candidate) {
                case Candidate.Rated rated ->
                    new Row(choice, name, rated.months(), Optional.of(rated.total()), rated.saving(), Optional.empty());
                case Candidate.Unfit(Option option, Refusal why) ->
                    new Row(
                            choice,
                            name,
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Reason(why.code(), why.rule(), Words.of(why.title()))));
            };
        }
    }

    /** Why a candidate is not eligible, or could not be rated. */
    public record Reason(String code, String ruleNo, Words title) {}
}
