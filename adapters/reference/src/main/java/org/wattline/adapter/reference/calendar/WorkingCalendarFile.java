package org.wattline.adapter.reference.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.calendar.Holiday;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.kernel.Span;

/** Reads {@code working-calendar.json}: of the years that are published, holidays with first and last day off, make-up working days. */
public final class WorkingCalendarFile {
    private WorkingCalendarFile() {}

    public static WorkingCalendar read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Holiday> holidays = new ArrayList<>();
        JsonNode list = nodes.root().path("holidays");
        for (int i = 0; i < list.size(); i++) {
            try {
                holidays.add(holiday(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/holidays/" + i), e);
            }
        }
        try {
            SortedSet<LocalDate> makeUp = new TreeSet<>();
            Fields.texts(nodes.root(), "makeUpWorkdays").forEach(day -> makeUp.add(LocalDate.parse(day)));
            return new WorkingCalendar(Fields.text(nodes.root(), "source"), holidays, makeUp);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.fault(file.name(), nodes.line("/makeUpWorkdays"), e);
            return WorkingCalendar.weekendsOnly();
        }
    }

    private static Holiday holiday(JsonNode node) {
        return new Holiday(
                Fields.text(node, "name"),
                Span.of(Fields.date(node, "from"), Fields.date(node, "to").plusDays(1)));
    }
}
