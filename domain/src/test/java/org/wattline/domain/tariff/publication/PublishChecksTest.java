package org.wattline.domain.tariff.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;
import org.wattline.domain.tariff.VoltageBand;

class PublishChecksTest {
    private static final LocalDate TODAY = day("2026-11-20");
    private static final Source SOURCE = Source.of("某省电价通知", "", Source.Mark.D);

    @Test
    void a_version_that_follows_an_open_one_is_without_fault() {
        PriceBook book = PriceBook.empty().succeeded(flat("2026", "2026-01-01", ""));
        assertThat(codes(book, flat("2027", "2027-01-01", ""))).containsExactly("no-golden-case");
    }

    @Test
    void days_that_another_version_has_are_refused() {
        PriceBook book = PriceBook.empty().succeeded(flat("2027", "2027-01-01", "2028-01-01"));
        assertThat(codes(book, flat("2027b", "2027-06-01", ""))).contains("overlap");
        assertThat(codes(book, flat("2026", "2026-12-01", ""))).contains("overlap");
        assertThat(codes(book, flat("2027", "2028-01-01", ""))).contains("duplicate");
    }

    @Test
    void days_that_no_version_has_are_refused() {
        PriceBook book = PriceBook.empty().succeeded(flat("2027", "2027-01-01", "2028-01-01"));
        assertThat(codes(book, flat("2028", "2028-01-02", ""))).contains("gap");
        assertThat(codes(book, flat("2026", "2026-12-01", "2026-12-31"))).contains("gap");
        assertThat(codes(book, flat("2028", "2028-01-01", ""))).doesNotContain("gap");
        assertThat(codes(book, flat("2026", "2026-12-01", "2027-01-01"))).doesNotContain("gap");
    }

    @Test
    void a_calendar_that_nobody_knows_and_a_period_without_a_price_are_refused() {
        Tariff named = flat("2027", "2027-01-01", "").withTouCalendar("XX-TOU");
        assertThat(codes(PriceBook.empty(), named)).contains("unknown-calendar");
        Tariff peakOnly = Tariff.of(
                        named.provision(),
                        named.name(),
                        named.eligibility(),
                        EnergyPrices.byPeriod(
                                Map.of(Period.PEAK, UnitPrice.parse("0.6"), Period.SHARP, UnitPrice.parse("0.9"))))
                .withTouCalendar("XX-TOU");
        TariffVersion draft = TariffVersion.drafted(peakOnly, List.of(calendar()), List.of(), "li")
                .state();
        assertThat(new PublishChecks(PriceBook.empty(), (id, on) -> Optional.empty()).of(draft, TODAY))
                .extracting(finding -> finding.code() + " " + finding.pointer() + " " + finding.grave())
                .contains(
                        "period-without-price /tariff/prices/byPeriod/VALLEY true",
                        "price-without-period /tariff/prices/byPeriod/SHARP false")
                .noneMatch(text -> text.startsWith("unknown-calendar"));
    }

    @Test
    void a_two_part_tariff_without_a_basic_price_is_refused_and_a_first_day_in_the_past_warned_of() {
        Tariff bare = Tariff.of(
                provision("2026", "2026-11-01", ""),
                Text.of("两部制", "two-part"),
                Eligibility.industryAndCommerce(Scheme.TWO_PART, VoltageBand.KV1_10),
                EnergyPrices.flat(UnitPrice.parse("0.6")));
        assertThat(codes(PriceBook.empty(), bare)).contains("no-basic-price", "begins-in-the-past");
    }

    @Test
    void a_golden_case_names_the_lines_that_are_not_as_expected() {
        GoldenCase golden = new GoldenCase(
                "two tiers", "{}", List.of(line("TIER 1", "53.80"), line("TIER 2", "5.88")), Money.yuan("59.68"));
        assertThat(golden.judge(List.of(line("TIER 2", "5.88"), line("TIER 1", "53.80")), Money.yuan("59.68")))
                .isEmpty();
        assertThat(golden.judge(List.of(line("TIER 1", "53.80"), line("TIER 3", "8.38")), Money.yuan("62.18")))
                .containsExactly(
                        new GoldenCase.Deviation("TIER 2", "5.88", "no such line"),
                        new GoldenCase.Deviation("TIER 3", "no such line", "8.38"),
                        new GoldenCase.Deviation("total", "59.68", "62.18"));
    }

    @Test
    void a_book_ends_the_open_version_before_a_successor() {
        PriceBook book =
                PriceBook.empty().succeeded(flat("2026", "2026-01-01", "")).succeeded(flat("2027", "2027-01-01", ""));
        assertThat(book.all())
                .extracting(tariff -> tariff.version() + " "
                        + tariff.provision()
                                .validity()
                                .to()
                                .map(LocalDate::toString)
                                .orElse("open"))
                .containsExactly("2026 2027-01-01", "2027 open");
    }

    private static List<String> codes(PriceBook book, Tariff tariff) {
        TariffVersion draft =
                TariffVersion.drafted(tariff, List.of(), List.of(), "li").state();
        return new PublishChecks(book, (id, on) -> Optional.empty())
                .of(draft, TODAY).stream().map(CheckFinding::code).toList();
    }

    private static Tariff flat(String version, String from, String to) {
        return Tariff.of(
                provision(version, from, to),
                Text.of("居民", "residential"),
                Eligibility.residential(),
                EnergyPrices.flat(UnitPrice.parse("0.538")));
    }

    private static Provision provision(String version, String from, String to) {
        Span days = to.isEmpty() ? Span.startingOn(day(from)) : Span.of(day(from), day(to));
        return new Provision("XX-RES", version, days, SOURCE);
    }

    private static TouCalendar calendar() {
        return TouCalendar.of(
                new Provision("XX-TOU", "2027", Span.startingOn(day("2027-01-01")), SOURCE),
                TouSeason.of(
                        EnumSet.allOf(Month.class),
                        Map.of(
                                Period.PEAK, List.of(DayRange.parse("08:00-22:00")),
                                Period.VALLEY, List.of(DayRange.parse("00:00-08:00"), DayRange.parse("22:00-24:00")))));
    }

    private static GoldenCase.Line line(String name, String amount) {
        return new GoldenCase.Line(name, Money.yuan(amount));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
