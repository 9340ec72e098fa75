package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** Reads {@code tou-calendars.json}: per province the half hours of each period by months; every season covers 24 hours exactly once. */
final class TouCalendarFile {
    private TouCalendarFile() {}

    static List<Located<TouCalendar>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Located<TouCalendar>> calendars = new ArrayList<>();
        JsonNode list = nodes.root().path("calendars");
        for (int i = 0; i < list.size(); i++) {
            int line = nodes.line("/calendars/" + i);
            try {
                calendars.add(new Located<>(calendar(list.get(i)), file.name(), line));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), line, e);
            }
        }
        return calendars;
    }

    private static TouCalendar calendar(JsonNode node) {
        Source source = Source.of(Fields.text(node, "province") + "分时电价", Fields.text(node, "docNo"), Source.Mark.F);
        Provision provision =
                new Provision(Fields.text(node, "id"), Fields.text(node, "version"), Fields.validity(node), source);
        List<TouSeason> seasons = new ArrayList<>();
        for (JsonNode season : node.path("seasons"))
            seasons.add(TouSeason.of(months(season), ranges(season.path("periods"))));
        List<String> special = new ArrayList<>();
        node.path("special").forEach(rule -> special.add(rule.toString()));
        return new TouCalendar(provision, seasons, special);
    }

    static Set<Month> months(JsonNode season) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (JsonNode month : season.path("months")) {
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
