package org.wattline.adapter.postgres.tariff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Announcements;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** Price series and declared days on PostgreSQL; one unit at a time, so that they become visible in the order of their numbers. */
public final class PostgresAnnouncements implements Announcements {
    private static final String SOURCE = "regulation, document_no, published_on, mark, announced_at, announced_by";
    private static final String SERIES =
            "select edition, series, from_day, minutes, prices, " + SOURCE + " from price_series_edition ";
    private static final PlainQuery<Long> EDITION = new PlainQuery<>(
            "select last_value - case when is_called then 0 else 1 end from announcement_seq", row -> row.getLong(1));
    private static final PlainQuery<SeriesEdition> COVERING = new PlainQuery<>(
            SERIES + "where series = ? and from_day < ? and to_day > ? and seq <= ? order by seq",
            PostgresAnnouncements::series);
    private static final PlainQuery<SeriesEdition> NEWEST =
            new PlainQuery<>(SERIES + "where series = ? order by edition desc limit 1", PostgresAnnouncements::series);
    private static final PlainQuery<DaysEdition> DECLARED = new PlainQuery<>(
            "select edition, name, known_from, known_to, days, " + SOURCE + " from declared_days_edition order by seq",
            PostgresAnnouncements::days);
    private static final PlainQuery<Head> HEADS = new PlainQuery<>("""
            select l.series, l.edition, (select min(from_day) from price_series_edition where series = l.series),
                   (select max(to_day) from price_series_edition where series = l.series), l.minutes,
                   l.regulation, l.document_no, l.published_on, l.mark, l.announced_at, l.announced_by
              from (select distinct on (series) * from price_series_edition where series > ? order by series, edition desc) l
             order by l.series limit ?""", PostgresAnnouncements::head);
    private static final PlainQuery<Head> EDITIONS = new PlainQuery<>(
            "select series, edition, from_day, to_day, minutes, " + SOURCE
                    + " from price_series_edition where series = ? and edition < ? order by edition desc limit ?",
            PostgresAnnouncements::head);

    private final PostgresUnits units;

    public PostgresAnnouncements(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public long edition() {
        return units.ask(EDITION).getFirst();
    }

    @Override
    public SeriesEdition add(SeriesEdition edition) {
        PriceSeries prices = edition.prices();
        int number = numbered(insert("""
                        insert into price_series_edition (series, edition, from_day, to_day, minutes, prices, regulation, document_no,
                          published_on, mark, announced_at, announced_by)
                        select :name, coalesce(max(edition), 0) + 1, :from, :to, :minutes, :prices, :regulation, :number, :published,
                          :mark, :at, :by
                          from price_series_edition where series = :name returning edition""", edition.source())
                .bind("name", prices.id())
                .bind("from", prices.span().from())
                .bind("to", prices.span().end())
                .bind("minutes", prices.minutes())
                .bind("prices", prices.units())
                .bind("at", prices.knownAt())
                .bind("by", edition.announcedBy()));
        return new SeriesEdition(number, prices, edition.source(), edition.announcedBy());
    }

    @Override
    public DaysEdition add(DaysEdition edition) {
        DeclaredDays days = edition.days();
        int number = numbered(insert("""
                        insert into declared_days_edition (name, edition, known_from, known_to, days, regulation, document_no,
                          published_on, mark, announced_at, announced_by)
                        select :name, coalesce(max(edition), 0) + 1, :from, :to, :days, :regulation, :number, :published, :mark, :at,
                          :by
                          from declared_days_edition where name = :name returning edition""", edition.source())
                .bind("name", days.name())
                .bind("from", days.known().from())
                .bind("to", days.known().end())
                .bindArray("days", LocalDate.class, List.copyOf(days.days()))
                .bind("at", edition.announcedAt())
                .bind("by", edition.announcedBy()));
        return new DaysEdition(number, days, edition.source(), edition.announcedAt(), edition.announcedBy());
    }

    private Update insert(String sql, Source source) {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('announcement'))");
        return units.handle()
                .createUpdate(sql)
                .bind("regulation", source.regulation())
                .bind("number", source.number())
                .bind("published", source.published())
                .bind("mark", source.mark().name());
    }

    private static int numbered(Update insert) {
        return insert.executeAndReturnGeneratedKeys("edition")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<SeriesEdition> covering(String series, Span span, long upTo) {
        return units.ask(COVERING, series, span.end(), span.from(), upTo);
    }

    @Override
    public Optional<SeriesEdition> newest(String series) {
        return units.ask(NEWEST, series).stream().findFirst();
    }

    @Override
    public List<DaysEdition> declared() {
        return units.ask(DECLARED);
    }

    @Override
    public Page<Head> series(Page.Request page) {
        return Page.of(units.ask(HEADS, page.after().orElse(""), page.limit() + 1), page.limit(), Head::series);
    }

    @Override
    public Page<Head> editions(String series, Page.Request page) {
        int before = page.after().map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        return Page.of(
                units.ask(EDITIONS, series, before, page.limit() + 1),
                page.limit(),
                head -> Integer.toString(head.editions()));
    }

    private static SeriesEdition series(ResultSet row) throws SQLException {
        Long[] values = (Long[]) row.getArray(5).getArray();
        long[] prices = new long[values.length];
        for (int i = 0; i < prices.length; i++) prices[i] = values[i];
        return new SeriesEdition(
                row.getInt(1),
                PriceSeries.units(
                        row.getString(2),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        prices),
                source(row, 6),
                row.getString(11));
    }

    private static DaysEdition days(ResultSet row) throws SQLException {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (java.sql.Date day : (java.sql.Date[]) row.getArray(5).getArray()) days.add(day.toLocalDate());
        return new DaysEdition(
                row.getInt(1),
                new DeclaredDays(
                        row.getString(2),
                        Span.of(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                        days),
                source(row, 6),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString(1),
                row.getInt(2),
                Span.of(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getInt(5),
                source(row, 6),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11));
    }

    private static Source source(ResultSet row, int first) throws SQLException {
        return new Source(
                row.getString(first),
                row.getString(first + 1),
                PlainQuery.value(row, first + 2, LocalDate.class),
                Source.Mark.valueOf(row.getString(first + 3)));
    }
}
