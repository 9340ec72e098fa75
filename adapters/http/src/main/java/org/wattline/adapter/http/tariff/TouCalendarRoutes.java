package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TouCalendar;

/** {@code /v1/tou-calendars}: which half hour belongs to which period. */
public final class TouCalendarRoutes implements Routes {
    private final Prices prices;
    private final TariffDocuments documents;
    private final BusinessClock clock;

    public TouCalendarRoutes(Prices prices, TariffDocuments documents, BusinessClock clock) {
        this.prices = prices;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/tou-calendars")
                        .tag("tariff")
                        .summary("分时时段", "List the time-of-use calendars in force")
                        .permission(TariffPermissions.SEE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .filter("inForceOn", "该日有效，默认当日", "in force on that day, today if not given", "2026-01-15")
                        .answersPage(CalendarRow.class, CalendarRow.EXAMPLE)
                        .handle(this::list),
                Route.get("/v1/tou-calendars/{calendarId}")
                        .tag("tariff")
                        .summary("查看分时时段", "Show a time-of-use calendar")
                        .permission(TariffPermissions.SEE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .path("calendarId", "时段码", "id of the calendar", "HB-TOU")
                        .query(
                                "asOf",
                                "该日有效，默认当日",
                                "the edition in force on that day, today if not given",
                                "2026-01-15")
                        .answers(200, CalendarBody.class, CalendarBody.EXAMPLE)
                        .handle(x -> x.found(prices.now()
                                .calendar(
                                        x.path("calendarId"),
                                        x.query("asOf", TariffRoutes::day).orElse(clock.today()))
                                .map(calendar -> new CalendarBody(DocumentTree.of(documents.text(calendar)))))));
    }

    private Reply list(Exchange<Void> x) {
        LocalDate day = x.query("inForceOn", TariffRoutes::day).orElse(clock.today());
        Page.Request page = x.page();
        Prices now = prices.now();
        List<TouCalendar> rows = now.calendars().stream()
                .map(calendar -> calendar.provision().id())
                .distinct()
                .sorted()
                .filter(id -> page.after().map(after -> id.compareTo(after) > 0).orElse(true))
                .flatMap(id -> now.calendar(id, day).stream())
                .limit(page.limit() + 1L)
                .toList();
        return x.page(
                Page.of(rows, page.limit(), calendar -> calendar.provision().id()),
                calendar -> new CalendarRow(
                        calendar.provision().id(),
                        calendar.provision().version(),
                        VersionBody.Days.of(calendar.provision().validity()),
                        calendar.periods().stream().map(Period::code).toList(),
                        calendar.provision().source().citation()));
    }

    /** A calendar in a list. */
    public record CalendarRow(
            String calendarId, String versionName, VersionBody.Days validity, List<String> periods, String source) {
        static final CalendarRow EXAMPLE = new CalendarRow(
                "HB-TOU",
                "2024",
                new VersionBody.Days(LocalDate.of(2024, 5, 1), Optional.empty()),
                List.of("SHARP", "PEAK", "FLAT", "VALLEY"),
                "湖北分时电价 鄂发改价管〔2024〕77号 [F]");
    }

    /** A calendar's document. */
    public record CalendarBody(JsonNode calendar) {
        static final CalendarBody EXAMPLE = new CalendarBody(DocumentTree.of("""
                {"id": "XX-TOU", "version": "2027", "validity": {"from": "2027-01-01"}, "source": {"regulation": "某省分时电价", "mark": "D"},
                 "seasons": [{"months": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                   "periods": {"PEAK": ["08:00-22:00"], "VALLEY": ["00:00-08:00", "22:00-24:00"]}}]}"""));
    }
}
