package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.DayRule;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** Reads {@code tou-calendars.json}: per province the hours of each period by months, and of special days; every season covers 24 hours once. */
final class TouCalendarFile {
    private TouCalendarFile() {}

    static List<Located<TouCalendar>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Located<TouCalendar>> calendars = new ArrayList<>();
        JsonNode list = nodes.root().path("calendars");
        for (int i = 0; i < list.size(); i++) {
            int line = nodes.line("/calendars/" + i);
            try {
                for (TouCalendar calendar : calendars(list.get(i)))
                    calendars.add(new Located<>(calendar, file.name(), line));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), line, e);
            }
        }
        return calendars;
    }

    /** The calendar, and another for those customers to whom alone its special days apply. */
    private static List<TouCalendar> calendars(JsonNode node) {
        List<TouSeason> seasons = new ArrayList<>();
        for (JsonNode season : node.path("seasons"))
            seasons.add(TouSeason.of(months(season), ranges(season.path("periods"))));
        List<TouCalendar> calendars = new ArrayList<>();
        List<JsonNode> forAll = new ArrayList<>();
        for (JsonNode special : node.path("special")) {
            Optional<String> scope = Fields.optionalText(special, "calendarOfScope");
            if (scope.isEmpty()) forAll.add(special);
            else calendars.add(calendar(provision(node, scope.get()), seasons, List.of(special)));
        }
        calendars.addFirst(calendar(provision(node, Fields.text(node, "id")), seasons, forAll));
        return calendars;
    }

    private static TouCalendar calendar(Provision provision, List<TouSeason> seasons, List<JsonNode> special) {
        List<DayRule> rules = new ArrayList<>();
        List<String> notComputed = new ArrayList<>();
        for (JsonNode rule : special) {
            List<DayRule> computed = SpecialDays.rules(rule);
            if (computed.isEmpty()) notComputed.add(rule.toString());
            rules.addAll(computed);
        }
        return new TouCalendar(provision, seasons, rules, notComputed);
    }

    private static Provision provision(JsonNode node, String id) {
        Source source = Source.of(Fields.text(node, "province") + "分时电价", Fields.text(node, "docNo"), Source.Mark.F);
        return new Provision(id, Fields.text(node, "version"), Fields.validity(node), source);
    }

    static Set<Month> months(JsonNode season) {
        JsonNode list = season.isArray() ? season : season.path("months");
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (JsonNode month : list) {
            if (month.asInt() < 1 || month.asInt() > 12)
                throw new IllegalArgumentException("there is no month " + month.asText());
            months.add(Month.of(month.asInt()));
        }
        return months;
    }

    static Map<Period, List<DayRange>> ranges(JsonNode periods) {
        Map<Period, List<DayRange>> ranges = new LinkedHashMap<>();
        periods.properties().forEach(period -> {
            List<DayRange> days = new ArrayList<>();
            period.getValue().forEach(range -> days.add(DayRange.parse(range.asText())));
            ranges.put(Period.parse(period.getKey()), days);
        });
        return ranges;
    }
}
