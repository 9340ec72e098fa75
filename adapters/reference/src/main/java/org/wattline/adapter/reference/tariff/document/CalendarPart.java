package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.domain.tariff.DayRange;
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
        List<String> specialDays = at.values("specialDays", Function.identity());
        return at.make(() -> new TouCalendar(provision.orElseThrow(), seasons, specialDays));
    }

    static ObjectNode write(TouCalendar calendar) {
        ObjectNode node = Json.object();
        ProvisionPart.write(calendar.provision(), node);
        node.set("seasons", Json.objects(calendar.seasons(), CalendarPart::write));
        if (!calendar.specialDays().isEmpty()) node.set("specialDays", Json.texts(calendar.specialDays()));
        return node;
    }

    private static Optional<TouSeason> season(Members at) {
        List<Integer> months = at.wholes("months");
        Map<Period, List<DayRange>> periods =
                at.object("periods", CalendarPart::periods).orElse(Map.of());
        return at.make(() -> TouSeason.of(MonthsPart.of(months), periods));
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
        Map<Period, ArrayNode> arrays = new TreeMap<>();
        ObjectNode periods = node.putObject("periods");
        season.halfHours().stream().distinct().sorted().forEach(p -> arrays.put(p, periods.putArray(p.code())));
        List<Period> slots = season.halfHours();
        for (int from = 0, to = 1; from < slots.size(); from = to++) {
            while (to < slots.size() && slots.get(to).equals(slots.get(from))) to++;
            DayRange range = new DayRange(from * DayRange.SLOT_MINUTES, to * DayRange.SLOT_MINUTES);
            arrays.computeIfAbsent(slots.get(from), p -> periods.putArray(p.code()))
                    .add(range.toString());
        }
        return node;
    }
}
