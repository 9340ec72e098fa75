package org.wattline.domain.tariff.publication;

import static org.wattline.domain.tariff.publication.CheckFinding.grave;
import static org.wattline.domain.tariff.publication.CheckFinding.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.ApprovedTransmission;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * What is looked at before a version of a tariff is published (发布校验). What a value refuses by itself (tiers that cannot be reached, hours
 * without a period) never comes so far.
 *
 * @param book the prices published so far
 * @param calendars the calendars published so far
 */
public record PublishChecks(PriceBook book, Calendars calendars) {
    /** The edition of a calendar in force on a day. */
    public interface Calendars {
        Optional<TouCalendar> inForce(String id, LocalDate day);
    }

    public List<CheckFinding> of(TariffVersion draft, LocalDate today) {
        List<CheckFinding> found = new ArrayList<>();
        Tariff tariff = draft.tariff();
        Neighbours.check(
                tariff.provision(),
                book.of(tariff.id()).stream().map(Tariff::provision).toList(),
                "/tariff",
                found);
        calendars(draft, found);
        TimeOfUse.check(
                tariff, id -> calendar(draft, id, tariff.provision().validity().from()), found);
        if (tariff.eligibility().scheme() == Scheme.TWO_PART && tariff.basic().isEmpty())
            found.add(grave(
                    "no-basic-price",
                    "/tariff/basic",
                    "两部制电价缺少基本电价",
                    "a two-part tariff has no price of the basic charge"));
        tariff.differences()
                .forEach(d -> found.add(warning(
                        "components-differ",
                        tariff.ratios().isPresent() ? "/tariff/ratios" : "/tariff/components",
                        "{0}：公布 {1}，构成合计 {2}；以公布价计费",
                        "{0}: published {1}, its components give {2}; the published price is billed",
                        d.price(),
                        d.published(),
                        d.computed())));
        if (tariff.provision().validity().from().isBefore(today))
            found.add(warning(
                    "begins-in-the-past",
                    "/tariff/validity/from",
                    "生效日已过；已发行的电费不随之改变",
                    "its first day is past; bills that are issued do not change with it"));
        if (draft.cases().isEmpty())
            found.add(warning("no-golden-case", "/goldenCases", "没有基准算例", "it has no golden case"));
        return List.copyOf(found);
    }

    /** What a tariff states otherwise than the state has approved it: warned of, since the published price is billed (TAR-08). */
    public static List<CheckFinding> against(ApprovedTransmission approved, Tariff tariff) {
        return approved.differencesFrom(tariff).stream()
                .map(d -> warning(
                        "not-as-approved",
                        "/tariff/components",
                        "{0}：公布 {2}，核定 {3}（{4}）；以公布价计费",
                        "{1}: stated are {2}, approved {3} ({4}); the published price is billed",
                        d.part().zh(),
                        d.part().en(),
                        d.stated(),
                        d.approved(),
                        approved.provision()))
                .toList();
    }

    private void calendars(TariffVersion draft, List<CheckFinding> found) {
        int i = 0;
        for (TouCalendar edition : draft.calendars()) {
            String place = "/calendars/" + i++;
            boolean known = calendars
                    .inForce(
                            edition.provision().id(),
                            edition.provision().validity().from())
                    .filter(other -> other.provision()
                            .version()
                            .equals(edition.provision().version()))
                    .isPresent();
            if (known)
                found.add(grave(
                        "duplicate",
                        place + "/version",
                        "时段 {0} 已发布",
                        "calendar {0} is published",
                        edition.provision()));
        }
        Optional<String> named = draft.tariff().touCalendar();
        if (named.isEmpty()) return;
        Span validity = draft.tariff().provision().validity();
        Optional<TouCalendar> first = calendar(draft, named.get(), validity.from());
        if (first.isEmpty())
            found.add(grave(
                    "unknown-calendar",
                    "/tariff/touCalendar",
                    "{1} 没有有效的分时时段 {0}",
                    "there is no calendar {0} in force on {1}",
                    named.get(),
                    validity.from()));
        else if (validity.to().isPresent()
                && calendar(draft, named.get(), validity.end().minusDays(1)).isEmpty())
            found.add(grave(
                    "unknown-calendar",
                    "/tariff/touCalendar",
                    "分时时段 {0} 在 {1} 已失效",
                    "calendar {0} is no longer in force on {1}",
                    named.get(),
                    validity.end().minusDays(1)));
    }

    private Optional<TouCalendar> calendar(TariffVersion draft, String id, LocalDate day) {
        return draft.calendars().stream()
                .filter(own -> own.provision().id().equals(id)
                        && own.provision().validity().contains(day))
                .findFirst()
                .or(() -> calendars.inForce(id, day));
    }
}
