package org.wattline.adapter.http.tariff;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.DraftingCalendars;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.PublicationRefusal;

/** {@code /v1/tou-calendars/{calendarId}/versions}: calendars that are drafted by themselves. */
public final class CalendarVersionRoutes implements Routes {
    static final String ONE = "/v1/tou-calendars/{calendarId}/versions/{versionName}";

    private final Prices prices;
    private final CalendarVersions versions;
    private final TariffDocuments documents;
    private final DraftingCalendars drafting;
    private final Histories histories;
    private final BusinessClock clock;

    public CalendarVersionRoutes(
            Prices prices,
            CalendarVersions versions,
            TariffDocuments documents,
            DraftingCalendars drafting,
            Histories histories,
            BusinessClock clock) {
        this.prices = prices;
        this.versions = versions;
        this.documents = documents;
        this.drafting = drafting;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/tou-calendars")
                        .creates()
                        .tag("tariff")
                        .summary("新建分时时段草稿", "Draft an edition of a time-of-use calendar")
                        .description(
                                "文档结构见 /v1/tariff-schema 的 $defs/touCalendar；每天 24 小时须恰好覆盖一次；有错时逐处给出指针",
                                "The document's shape is $defs/touCalendar of /v1/tariff-schema; each day has its 24 hours exactly once; every"
                                        + " fault is named by its pointer")
                        .permission(TariffPermissions.DRAFT)
                        .unowned(TariffRoutes.PUBLISHED)
                        .body(TouCalendarRoutes.CalendarBody.class, TouCalendarRoutes.CalendarBody.EXAMPLE)
                        .answers(201, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.VERSION_EXISTS)
                        .handle(x -> x.created(
                                drafting.handle(x.caller(), new DraftingCalendars.Draft(read(x.body()))),
                                made -> "/v1/tou-calendars/" + made.key().calendar() + "/versions/"
                                        + made.key().version(),
                                made -> CalendarVersionBody.of(made, documents))),
                Route.list("/v1/tou-calendar-versions")
                        .tag("tariff")
                        .summary("分时时段版本与草稿", "List drafts and editions of calendars made here")
                        .permission(TariffPermissions.SEE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .filter("state", "状态", "state", "PROPOSED")
                        .answersPage(CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .handle(x -> x.page(
                                versions.list(x.query("state"), x.page()),
                                version -> CalendarVersionBody.of(version, documents))),
                named(Route.get(ONE))
                        .summary("查看分时时段版本", "Show an edition of a calendar")
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .allows(this::commands)
                        .handle(x -> x.found(body(key(x)))),
                named(Route.put(ONE))
                        .summary("修改分时时段草稿", "Replace the content of a draft")
                        .permission(TariffPermissions.DRAFT)
                        .body(TouCalendarRoutes.CalendarBody.class, TouCalendarRoutes.CalendarBody.EXAMPLE)
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NO_SUCH_VERSION,
                                PublicationRefusal.IMMUTABLE,
                                PublicationRefusal.NAME_FIXED)
                        .handle(this::revise),
                named(Route.list(ONE + "/history"))
                        .summary("变更历史", "History of an edition")
                        .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                        .handle(x -> x.page(
                                histories.of("calendar-version", key(x).toString(), x.page()), HistoryEntry::of)));
    }

    static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("tariff")
                .permission(TariffPermissions.SEE)
                .unowned(TariffRoutes.PUBLISHED)
                .path("calendarId", "时段码", "id of the calendar", "HB-TOU")
                .path("versionName", "版本号", "name of the edition", "2027-01");
    }

    static CalendarKey key(Exchange<?> x) {
        String calendar = x.path("calendarId");
        return x.path("versionName", name -> new CalendarKey(calendar, name));
    }

    private Reply revise(Exchange<TouCalendarRoutes.CalendarBody> x) {
        return x.outcome(
                drafting.handle(x.caller(), new DraftingCalendars.Revise(key(x), x.version(), read(x.body()))),
                version -> CalendarVersionBody.of(version, documents));
    }

    /** @throws Rejected naming every fault of the document */
    private TouCalendar read(TouCalendarRoutes.CalendarBody body) {
        return switch (documents.calendar(body.calendar().toString())) {
            case Outcome.Done<TouCalendar>(TouCalendar calendar) -> named(calendar);
            case Outcome.Refused<TouCalendar>(DocumentFaulty faulty) ->
                throw Rejected.malformed(faulty.faults().stream()
                        .map(each -> new Fault("/calendar" + each.pointer(), each.code(), each.message()))
                        .toList());
            case Outcome.Refused<TouCalendar>(var why) ->
                throw Rejected.malformed(List.of(new Fault("/calendar", why.code(), why.title())));
        };
    }

    private static TouCalendar named(TouCalendar calendar) {
        try {
            CalendarKey unused = CalendarVersion.keyOf(calendar);
            return calendar;
        } catch (IllegalArgumentException shape) {
            throw Rejected.malformed(List.of(Fault.invalid("/calendar/id", shape)));
        }
    }

    private Optional<CalendarVersionBody> body(CalendarKey key) {
        return versions.find(key)
                .map(version -> CalendarVersionBody.of(version, documents))
                .or(() -> prices.now().calendars().stream()
                        .filter(calendar -> calendar.provision().id().equals(key.calendar())
                                && calendar.provision().version().equals(key.version()))
                        .findFirst()
                        .map(calendar -> CalendarVersionBody.of(calendar, documents)));
    }

    private Optional<Commands> commands(Exchange<Void> x) {
        return versions.find(key(x)).map(version -> PublicationCommands.allowed(version, x.caller(), clock));
    }
}
