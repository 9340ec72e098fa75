package org.wattline.domain.tariff.publication;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * One version of a tariff on its way into force (电价版本).
 *
 * @param tariff its content
 * @param calendars new editions of time-of-use calendars that come into force with it
 * @param cases golden cases that it must give
 * @param authors all who wrote it, in order of name
 */
public record TariffVersion(
        VersionKey key,
        Tariff tariff,
        List<TouCalendar> calendars,
        List<GoldenCase> cases,
        List<String> authors,
        Stage stage,
        Version version)
        implements Publishable<TariffVersion> {
    public TariffVersion {
        calendars = List.copyOf(calendars);
        cases = List.copyOf(cases);
        authors = List.copyOf(authors);
        if (!key.equals(keyOf(tariff))) throw new IllegalArgumentException("not a version of " + key + ": " + tariff);
        long names = cases.stream().map(GoldenCase::name).distinct().count();
        if (names < cases.size()) throw new IllegalArgumentException("two golden cases have the same name");
    }

    public static VersionKey keyOf(Tariff tariff) {
        return new VersionKey(tariff.id(), tariff.version());
    }

    /** A new draft. */
    public static Change<TariffVersion> drafted(
            Tariff tariff, List<TouCalendar> calendars, List<GoldenCase> cases, String author) {
        TariffVersion draft = new TariffVersion(
                keyOf(tariff), tariff, calendars, cases, List.of(author), new Stage.Draft(), Version.NEW);
        return Change.of(draft, draft.fact("drafted"));
    }

    /** Other content, which has to be checked again. */
    public Outcome<Change<TariffVersion>> revised(
            Tariff content, List<TouCalendar> editions, List<GoldenCase> golden, String author) {
        if (!changeable()) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (!key.equals(keyOf(content))) return Outcome.refused(PublicationRefusal.NAME_FIXED);
        SortedSet<String> all = new TreeSet<>(authors);
        all.add(author);
        return Outcome.done(Change.of(
                new TariffVersion(key, content, editions, golden, List.copyOf(all), new Stage.Draft(), version)));
    }

    @Override
    public Provision provision() {
        return tariff.provision();
    }

    @Override
    public TariffVersion to(Stage next) {
        return new TariffVersion(key, tariff, calendars, cases, authors, next, version);
    }

    @Override
    public TariffVersionEvent fact(String what) {
        return TariffVersionEvent.of("tariff." + what, this);
    }

    @Override
    public TariffVersion at(Version next) {
        return new TariffVersion(key, tariff, calendars, cases, authors, stage, next);
    }
}
