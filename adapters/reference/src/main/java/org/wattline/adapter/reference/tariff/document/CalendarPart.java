package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.tariff.DayKind;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.DayRule;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** A time-of-use calendar: per season the ranges of the day of each period, as price notices write them. */
final class CalendarPart {
    private CalendarPart() {}

    static Optional<TouCalendar> read(Members at) {
        Optional<Provision> provision = ProvisionPart.of(at, Function.identity());
        List<TouSeason> seasons = at.objects("seasons", CalendarPart::season);
        List<DayRule> rules = at.objects("rules", DayRulePart::read);
        List<String> specialDays = at.values("specialDays", Function.identity());
        return at.make(() -> new TouCalendar(provision.orElseThrow(), seasons, rules, specialDays));
    }

    static ObjectNode write(TouCalendar calendar) {
        ObjectNode node = Json.object();
        ProvisionPart.write(calendar.provision(), node);
        node.set("seasons", Json.objects(calendar.seasons(), CalendarPart::write));
        if (!calendar.rules().isEmpty()) node.set("rules", Json.objects(calendar.rules(), DayRulePart::write));
        if (!calendar.specialDays().isEmpty()) node.set("specialDays", Json.texts(calendar.specialDays()));
        return node;
    }

    private static Optional<TouSeason> season(Members at) {
        List<Integer> months = at.wholes("months");
        List<DayKind> days = DayRulePart.kinds(at, "days");
        Map<Period, List<DayRange>> periods =
                at.object("periods", CalendarPart::periods).orElse(Map.of());
        return at.make(() -> {
            TouSeason season = TouSeason.of(MonthsPart.of(months), periods);
            return days.isEmpty() ? season : season.on(EnumSet.copyOf(days));
        });
    }

    private static Optional<Map<Period, List<DayRange>>> periods(Members at) {
        Map<String, List<DayRange>> named = new LinkedHashMap<>();
        for (String name : at.names()) named.put(name, at.values(name, DayRange::parse));
        return at.make(() -> {
            Map<Period, List<DayRange>> ranges = new LinkedHashMap<>();
            named.forEach((name, list) -> ranges.put(Period.parse(name), list));
            return ranges;
        });
    }

    private static ObjectNode write(TouSeason season) {
        ObjectNode node = Json.object();
        MonthsPart.write(season.months(), node);
        if (!season.days().equals(DayKind.ALL)) node.set("days", Json.texts(season.days()));
        ObjectNode periods = node.putObject("periods");
        season.pattern().ranges().forEach((period, hours) -> periods.set(period.code(), Json.texts(hours)));
        return node;
    }
}
