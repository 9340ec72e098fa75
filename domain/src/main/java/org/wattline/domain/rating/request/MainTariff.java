package org.wattline.domain.rating.request;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/**
 * The tariff of the main point over a bill. What is charged by the month goes by its latest version [D], what is charged by the day by
 * the version of each day.
 *
 * @param versions in order of time, each with the days on which it is rated
 */
public record MainTariff(List<Version> versions) {
    /** A version and its days. */
    public record Version(Tariff tariff, Span span) {}

    public static MainTariff of(RatingRequest request) {
        TariffId id = request.parts().getFirst().tariff().id();
        List<Version> versions = new ArrayList<>();
        for (Part part : request.parts()) {
            Version version = new Version(part.tariff(), part.span());
            if (part.tariff().id().equals(id) && !versions.contains(version)) versions.add(version);
        }
        return new MainTariff(List.copyOf(versions));
    }

    public Tariff latest() {
        return versions.getLast().tariff();
    }

    /** Whether the tariff charges anything of its own. */
    boolean hasCharges() {
        return versions.stream().anyMatch(version -> !version.tariff().charges().isEmpty());
    }
}
