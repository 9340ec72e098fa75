package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.domain.tariff.DayKind;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.DayRule;
import org.wattline.domain.tariff.Period;

/**
 * A {@code special} entry of a calendar as rules: by {@code holidays} (names, least days), by {@code restDayMonths}, by {@code declared}
 * days. An entry that states none of them in figures gives no rule.
 */
final class SpecialDays {
    private SpecialDays() {}

    static List<DayRule> rules(JsonNode special) {
        Set<Month> months = special.has("months") ? TouCalendarFile.months(special) : EnumSet.allOf(Month.class);
        Period period = Period.parse(Fields.text(special, "period"));
        List<DayRange> hours =
                Fields.texts(special, "hours").stream().map(DayRange::parse).toList();
        List<DayRule> rules = new ArrayList<>();
        if (special.has("holidays")) {
            JsonNode holidays = special.path("holidays");
            DayRule.When when = new DayRule.OnHolidays(
                    new TreeSet<>(Fields.texts(holidays, "names")),
                    holidays.path("leastDays").asInt(1));
            rules.add(new DayRule(months, when, hours, period));
        }
        if (special.has("restDayMonths"))
            rules.add(new DayRule(
                    TouCalendarFile.months(special.path("restDayMonths")),
                    new DayRule.OnKinds(DayKind.FREE),
                    hours,
                    period));
        Optional<String> declared = Fields.optionalText(special, "declared");
        declared.ifPresent(name -> rules.add(new DayRule(months, new DayRule.OnDeclared(name), hours, period)));
        return rules;
    }
}
