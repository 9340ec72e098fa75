package org.wattline.adapter.meterdata.dlms;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;

/** What a meter keeps by time (profile generic): columns that it names itself, one row for each time at which it kept them. */
record Profile(List<Row> rows) {
    Profile {
        rows = List.copyOf(rows);
    }

    /** What was kept at one time. */
    record Row(LocalDateTime at, Map<Member, Value> values) {}

    /** The rows between two times, both included. @param period seconds between two rows, where a row leaves its time out */
    static Answer<Profile> read(Session session, Member buffer, LocalDateTime from, LocalDateTime to, long period) {
        Value range = Apdu.range(CosemTime.value(from), CosemTime.value(to));
        return session.get(buffer.sibling(CosemObjects.COLUMNS))
                .then(columns -> session.get(buffer, Optional.of(range)).then(rows -> {
                    try {
                        return new Given<>(of(columns(columns), rows, period));
                    } catch (Garbage garbage) {
                        return new Garbled<>(garbage.what());
                    }
                }));
    }

    Optional<Row> at(LocalDateTime time) {
        return rows.stream().filter(row -> row.at().equals(time)).findFirst();
    }

    private static Profile of(List<Member> columns, Value buffer, long period) throws Garbage {
        List<Row> rows = new ArrayList<>();
        Map<Member, Value> before = Map.of();
        for (Value each : several(buffer)) {
            List<Value> cells = several(each);
            if (cells.size() != columns.size()) throw new Garbage("a row with other columns than the profile");
            Map<Member, Value> values = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                Value cell = cells.get(i);
                Optional<Value> same = Optional.ofNullable(before.get(columns.get(i)));
                values.put(columns.get(i), cell instanceof Value.Nothing && same.isPresent() ? same.get() : cell);
            }
            int clock = columns.indexOf(Member.TIME);
            if (clock < 0) throw new Garbage("a profile that keeps no time");
            boolean next = cells.get(clock) instanceof Value.Nothing && !rows.isEmpty();
            LocalDateTime at = next
                    ? rows.getLast().at().plusSeconds(period)
                    : CosemTime.of(cells.get(clock)).withSecond(0);
            rows.add(new Row(at, values));
            before = values;
        }
        return new Profile(rows);
    }

    private static List<Member> columns(Value value) throws Garbage {
        List<Member> columns = new ArrayList<>();
        for (Value each : several(value)) {
            List<Value> parts = several(each);
            if (parts.size() != 4
                    || !(parts.get(0) instanceof Value.Number(int first, long kind))
                    || !(parts.get(1) instanceof Value.Octets name)
                    || !(parts.get(2) instanceof Value.Number(int third, long number)))
                throw new Garbage("no column of a profile: " + each);
            columns.add(new Member((int) kind, Obis.of(name.array()), (int) number));
        }
        return columns;
    }

    private static List<Value> several(Value value) throws Garbage {
        if (value instanceof Value.Several(int tag, List<Value> items)) return items;
        throw new Garbage("neither array nor structure: " + value);
    }
}
