package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code months}: numbers from 1 to 12. */
final class MonthsPart {
    private MonthsPart() {}

    /** @throws IllegalArgumentException for a month that the year does not have */
    static Set<Month> of(List<Integer> numbers) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (int number : numbers) {
            if (number < 1 || number > 12) throw new IllegalArgumentException("there is no month " + number);
            months.add(Month.of(number));
        }
        return months;
    }

    /** The same, and all if none is named. */
    static Set<Month> orAll(List<Integer> numbers) {
        return numbers.isEmpty() ? EnumSet.allOf(Month.class) : of(numbers);
    }

    static void write(Set<Month> months, ObjectNode into) {
        ArrayNode array = into.putArray("months");
        months.forEach(month -> array.add(month.getValue()));
    }
}
