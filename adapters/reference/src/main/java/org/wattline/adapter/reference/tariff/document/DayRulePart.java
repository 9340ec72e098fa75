package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.tariff.DayKind;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.DayRule;
import org.wattline.domain.tariff.Period;

/** A rule of a calendar for special days: {@code holidays}, {@code days} or {@code declared}, and which hours have which period then. */
final class DayRulePart {
    private DayRulePart() {}

    static Optional<DayRule> read(Members at) {
        List<Integer> months = at.wholes("months");
        Optional<Holidays> holidays = at.optionalObject("holidays", DayRulePart::holidays);
        List<DayKind> kinds = kinds(at, "days");
        Optional<String> declared = at.optionalValue("declared", Function.identity());
        List<DayRange> hours = at.values("hours", DayRange::parse);
        Optional<Period> period = at.value("period", Period::parse);
        return at.make(
                () -> new DayRule(MonthsPart.of(months), when(holidays, kinds, declared), hours, period.orElseThrow()));
    }

    static ObjectNode write(DayRule rule) {
        ObjectNode node = Json.object();
        MonthsPart.write(rule.months(), node);
        switch (rule.when()) {
            case DayRule.OnHolidays(var names, int leastDays) -> {
                ObjectNode holidays = node.putObject("holidays");
                if (!names.isEmpty()) holidays.set("names", Json.texts(names));
                if (leastDays > 1) holidays.put("leastDays", leastDays);
            }
            case DayRule.OnKinds(var kinds) -> node.set("days", Json.texts(kinds));
            case DayRule.OnDeclared(String name) -> node.put("declared", name);
        }
        node.set("hours", Json.texts(rule.hours()));
        return node.put("period", rule.period().code());
    }

    /** Kinds of days; empty where the member is left out. */
    static List<DayKind> kinds(Members at, String name) {
        return at.values(name, text -> Members.oneOf(text, DayKind.class));
    }

    private static Optional<Holidays> holidays(Members at) {
        List<String> names = at.values("names", Function.identity());
        int leastDays = at.optionalWhole("leastDays").orElse(1);
        return at.make(() -> new Holidays(names, leastDays));
    }

    private static DayRule.When when(Optional<Holidays> holidays, List<DayKind> kinds, Optional<String> declared) {
        int said = (holidays.isPresent() ? 1 : 0) + (kinds.isEmpty() ? 0 : 1) + (declared.isPresent() ? 1 : 0);
        if (said != 1) throw new IllegalArgumentException("a rule has one of holidays, days and declared");
        if (declared.isPresent()) return new DayRule.OnDeclared(declared.get());
        return holidays.isPresent()
                ? new DayRule.OnHolidays(
                        new TreeSet<>(holidays.get().names()), holidays.get().leastDays())
                : new DayRule.OnKinds(EnumSet.copyOf(kinds));
    }

    private record Holidays(List<String> names, int leastDays) {}
}
