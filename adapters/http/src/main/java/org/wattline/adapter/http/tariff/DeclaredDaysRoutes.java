package org.wattline.adapter.http.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncingPrices;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.DaysEdition;

/** {@code /v1/declared-days}: days declared for a reason that no calendar knows, as hot days are; hours of some calendars go by them. */
public final class DeclaredDaysRoutes implements Routes {
    private final Announcements announcements;
    private final AnnouncingPrices announcing;

    public DeclaredDaysRoutes(Announcements announcements, AnnouncingPrices announcing) {
        this.announcements = announcements;
        this.announcing = announcing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/declared-days")
                        .tag("tariff")
                        .summary("公布日", "List the announcements of declared days, the newest first")
                        .permission(TariffPermissions.SEE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .filter("name", "公布日名称", "name of the days", "GD-HOT")
                        .answersPage(DeclaredDaysBody.class, DeclaredDaysBody.EXAMPLE)
                        .handle(x -> {
                            String name = x.query("name").orElse("");
                            List<DaysEdition> all = announcements.declared().reversed().stream()
                                    .filter(edition -> name.isEmpty()
                                            || edition.days().name().equals(name))
                                    .toList();
                            int skipped =
                                    x.page().after().map(Integer::parseInt).orElse(0);
                            List<Numbered> rows = new ArrayList<>();
                            for (int i = skipped;
                                    i < all.size() && rows.size() <= x.page().limit();
                                    i++) rows.add(new Numbered(i + 1, all.get(i)));
                            return x.page(
                                    Page.of(rows, x.page().limit(), row -> Integer.toString(row.position)),
                                    row -> DeclaredDaysBody.of(row.edition));
                        }),
                Route.post("/v1/declared-days")
                        .creates()
                        .tag("tariff")
                        .summary("公布日期", "Say of all days of a span whether they were declared")
                        .description(
                                "如高温日：from 至 to（不含）内未列出的日期即未公布；后公布者以其区间为准。",
                                "Hot days, for example: days of the span that are not listed were not declared; what is announced later holds for its own span.")
                        .permission(TariffPermissions.ANNOUNCE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .body(DeclareBody.class, DeclareBody.EXAMPLE)
                        .answers(201, DeclaredDaysBody.class, DeclaredDaysBody.EXAMPLE)
                        .handle(x -> x.created(
                                announcing.handle(x.caller(), x.body().command()),
                                edition -> "/v1/declared-days?name="
                                        + edition.days().name(),
                                DeclaredDaysBody::of)));
    }

    private record Numbered(int position, DaysEdition edition) {}

    /**
     * What is to be declared.
     *
     * @param name by which calendars know the days
     * @param from first day of which it is known
     * @param to day after the last one
     * @param days the declared ones
     */
    public record DeclareBody(
            String name,
            LocalDate from,
            LocalDate to,
            @Size(min = 0, max = 400) List<LocalDate> days,
            SourceBody source) {
        static final DeclareBody EXAMPLE = new DeclareBody(
                "GD-HOT",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 1),
                List.of(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 7, 11)),
                new SourceBody("广东高温日公告", Optional.empty(), Optional.of(LocalDate.of(2026, 7, 31)), Source.Mark.F));

        public DeclareBody {
            if (!name.matches("[A-Z0-9][A-Z0-9._-]{0,63}"))
                throw new IllegalArgumentException("declared days have a name like GD-HOT");
            if (!from.isBefore(to)) throw new IllegalArgumentException("the span begins before it ends");
            for (LocalDate day : days)
                if (day.isBefore(from) || !day.isBefore(to))
                    throw new IllegalArgumentException(day + " is no day of the span");
        }

        AnnouncingPrices.DeclareDays command() {
            return new AnnouncingPrices.DeclareDays(
                    new DeclaredDays(name, Span.of(from, to), new TreeSet<>(days)), source.source());
        }
    }

    /** An announcement of declared days. */
    public record DeclaredDaysBody(
            String name,
            int edition,
            LocalDate from,
            LocalDate to,
            List<LocalDate> days,
            SourceBody source,
            Instant announcedAt,
            String announcedBy) {
        static final DeclaredDaysBody EXAMPLE = new DeclaredDaysBody(
                "GD-HOT",
                1,
                DeclareBody.EXAMPLE.from,
                DeclareBody.EXAMPLE.to,
                DeclareBody.EXAMPLE.days,
                DeclareBody.EXAMPLE.source,
                Instant.parse("2026-08-01T02:00:00Z"),
                "price.li");

        static DeclaredDaysBody of(DaysEdition edition) {
            return new DeclaredDaysBody(
                    edition.days().name(),
                    edition.number(),
                    edition.days().known().from(),
                    edition.days().known().end(),
                    List.copyOf(edition.days().days()),
                    SourceBody.of(edition.source()),
                    edition.announcedAt(),
                    edition.announcedBy());
        }
    }
}
