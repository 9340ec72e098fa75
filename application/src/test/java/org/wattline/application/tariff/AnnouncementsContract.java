package org.wattline.application.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.AnnouncedRefusal;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.LineFault;
import org.wattline.domain.tariff.announced.PriceLine;
import org.wattline.domain.tariff.announced.PriceSheet;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** What every storage of price series and declared days promises, through the use case that fills it. */
public abstract class AnnouncementsContract {
    protected static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
    private static final Caller CLERK = Caller.system("market");
    private static final Source SOURCE = Source.of("spot market", "2026-1", LocalDate.of(2026, 1, 31), Source.Mark.D);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    protected abstract UnitOfWork units();

    protected abstract Outbox outbox();

    protected abstract Announcements announcements();

    private AnnouncingPrices announcing() {
        return new AnnouncingPrices(units(), announcements(), outbox(), () -> NOW);
    }

    @Test
    void of_each_day_the_price_announced_last_holds() {
        long before = announcements().edition();
        SeriesEdition first = done(announce(sheet("SPOT", FIRST, 3, 60, "0.30")));
        assertThat(first.number()).isEqualTo(1);
        assertThat(done(announce(sheet("SPOT", FIRST, 3, 60, "0.30")))).isEqualTo(first);
        long then = announcements().edition();
        SeriesEdition second = done(announce(sheet("SPOT", FIRST.plusDays(1), 1, 60, "-0.12345678")));
        assertThat(second.number()).isEqualTo(2);
        assertThat(announcements().edition()).isGreaterThan(then);
        assertThat(then).isGreaterThan(before);
        assertThat(announcements().newest("SPOT")).contains(second);
        assertThat(announcements().newest("OTHER")).isEmpty();
        Span days = Span.of(FIRST, FIRST.plusDays(4));
        assertThat(announcements().covering("SPOT", days, then)).containsExactly(first);
        List<SeriesEdition> all =
                announcements().covering("SPOT", days, announcements().edition());
        assertThat(all).containsExactly(first, second);
        assertThat(announcements().covering("SPOT", Span.of(FIRST.plusDays(3), FIRST.plusDays(9)), then))
                .isEmpty();
        PriceSeries merged = PriceSeries.over(
                        days, all.stream().map(SeriesEdition::prices).toList())
                .orElseThrow();
        assertThat(merged.inOrder().get(23)).contains(UnitPrice.parse("0.30"));
        assertThat(merged.inOrder().get(24)).contains(UnitPrice.parse("-0.12345678"));
        assertThat(merged.inOrder().get(48)).contains(UnitPrice.parse("0.30"));
        assertThat(merged.inOrder().get(72)).isEmpty();
    }

    @Test
    void series_and_their_editions_are_listed_in_pages() {
        assertThat(done(announce(sheet("B", FIRST, 1, 30, "0.3")))).isNotNull();
        assertThat(done(announce(sheet("A", FIRST, 2, 15, "0.3")))).isNotNull();
        assertThat(done(announce(sheet("A", FIRST.plusDays(5), 1, 15, "0.4")))).isNotNull();
        Page<Announcements.Head> page = announcements().series(Page.Request.first(1));
        assertThat(page.items())
                .containsExactly(
                        new Announcements.Head("A", 2, Span.of(FIRST, FIRST.plusDays(6)), 15, SOURCE, NOW, "market"));
        assertThat(announcements().series(new Page.Request(1, page.next())).items())
                .extracting(Announcements.Head::series)
                .containsExactly("B");
        Page<Announcements.Head> editions = announcements().editions("A", Page.Request.first(1));
        assertThat(editions.items()).extracting(Announcements.Head::editions).containsExactly(2);
        assertThat(announcements()
                        .editions("A", new Page.Request(1, editions.next()))
                        .items())
                .extracting(Announcements.Head::span)
                .containsExactly(Span.of(FIRST, FIRST.plusDays(2)));
    }

    @Test
    void a_series_keeps_its_interval_and_a_faulty_sheet_names_its_lines() {
        assertThat(done(announce(sheet("SPOT", FIRST, 1, 60, "0.30")))).isNotNull();
        assertThat(refused(announce(sheet("SPOT", FIRST, 1, 30, "0.30")))).isEqualTo(AnnouncedRefusal.OTHER_INTERVALS);
        List<PriceLine> lines =
                new ArrayList<>(sheet("SPOT", FIRST, 1, 60, "0.30").lines());
        lines.remove(5);
        lines.add(8, lines.get(7));
        assertThat(refused(announce(new PriceSheet("SPOT", 60, lines))))
                .isInstanceOfSatisfying(
                        SheetFaulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(LineFault::line, LineFault::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(8, "gap"),
                                        org.assertj.core.groups.Tuple.tuple(10, "duplicate")));
    }

    @Test
    void of_each_day_it_is_known_whether_it_was_declared() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        DaysEdition month = done(declare(july, july.plusDays(31), july.plusDays(3), july.plusDays(10)));
        DaysEdition corrected = done(declare(july.plusDays(9), july.plusDays(11), july.plusDays(9)));
        assertThat(month.number()).isEqualTo(1);
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(announcements().declared()).containsExactly(month, corrected);
        assertThat(DaysEdition.known(announcements().declared()))
                .flatExtracting(DeclaredDays::days)
                .containsExactlyInAnyOrder(july.plusDays(3), july.plusDays(9));
    }

    private Outcome<SeriesEdition> announce(PriceSheet sheet) {
        return announcing().handle(CLERK, new AnnouncingPrices.AnnounceSeries(sheet, SOURCE));
    }

    private Outcome<DaysEdition> declare(LocalDate from, LocalDate to, LocalDate... days) {
        return announcing()
                .handle(
                        CLERK,
                        new AnnouncingPrices.DeclareDays(
                                new DeclaredDays("GD-HOT", Span.of(from, to), new TreeSet<>(List.of(days))), SOURCE));
    }

    /** One price at all hours. */
    public static PriceSheet sheet(String series, LocalDate first, int days, int minutes, String price) {
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; i < days * 1440 / minutes; i++)
            lines.add(new PriceLine(
                    i + 2, Zone.startOf(first).plus(Duration.ofMinutes((long) i * minutes)), UnitPrice.parse(price)));
        return new PriceSheet(series, minutes, lines);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }

    private static <T> Refusal refused(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<T>(Refusal why) -> why;
        };
    }
}
