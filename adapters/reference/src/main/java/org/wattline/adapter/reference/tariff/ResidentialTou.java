package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** The time-of-use calendars that stand inside residential tariffs: the same hours all year. */
final class ResidentialTou {
    private ResidentialTou() {}

    static String calendarId(String tariff) {
        return tariff + "-TOU";
    }

    static List<Located<TouCalendar>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Located<TouCalendar>> calendars = new ArrayList<>();
        JsonNode list = nodes.root().path("tariffs");
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).has("tou")) continue;
            int line = nodes.line("/tariffs/" + i + "/tou");
            try {
                calendars.add(new Located<>(calendar(list.get(i)), file.name(), line));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), line, e);
            }
        }
        return calendars;
    }

    private static TouCalendar calendar(JsonNode tariff) {
        Map<Period, List<DayRange>> ranges = new LinkedHashMap<>();
        for (Period period : List.of(Period.PEAK, Period.FLAT, Period.VALLEY)) {
            List<DayRange> days = Fields.texts(tariff.path("tou"), period.code().toLowerCase(Locale.ROOT)).stream()
                    .map(DayRange::parse)
                    .toList();
            if (!days.isEmpty()) ranges.put(period, days);
        }
        String id = calendarId(Fields.text(tariff, "id"));
        return TouCalendar.of(
                ResidentialTariffFile.provision(tariff, id), TouSeason.of(EnumSet.allOf(Month.class), ranges));
    }
}
