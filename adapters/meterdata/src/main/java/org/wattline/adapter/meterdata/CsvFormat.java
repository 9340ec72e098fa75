package org.wattline.adapter.meterdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.MeterDataLines.NotMeterData;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Lines of CSV. The header decides what they are: {@code meter,at[,source],ACTIVE_IMPORT,…} with a column for each register (by name or
 * code) for register readings, {@code meter,channel,day,v1,v2,…} for curves. An empty cell is no value.
 */
record CsvFormat(
        Map<String, Integer> named, Map<Integer, Register> registers, int firstValue, int width, PlainCurve plain)
        implements LineFormat {

    static CsvFormat ofHeader(String header) throws NotMeterData {
        List<String> columns = cells(header);
        Map<String, Integer> named = new HashMap<>();
        Map<Integer, Register> registers = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        int values = 0;
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i).strip();
            String name = column.toLowerCase(Locale.ROOT);
            Optional<Register> register = Fields.register(column);
            if (List.of("meter", "at", "source", "channel", "day").contains(name)) named.put(name, i);
            else if (register.isPresent()) registers.put(i, register.get());
            else if (name.equals("v" + (values + 1))) values++;
            else unknown.add(column);
        }
        if (!unknown.isEmpty()) throw new NotMeterData("unknown columns: " + String.join(", ", unknown));
        boolean curve = values > 0
                && registers.isEmpty()
                && named.keySet().equals(Set.of("meter", "channel", "day"))
                && columns.getLast().strip().equalsIgnoreCase("v" + values)
                && columns.size() == values + 3;
        boolean readings = values == 0
                && !registers.isEmpty()
                && named.containsKey("meter")
                && named.containsKey("at")
                && !named.containsKey("day")
                && !named.containsKey("channel");
        if (!curve && !readings)
            throw new NotMeterData(
                    "the header is meter,at[,source] and registers, or meter,channel,day and v1,v2,… at the end");
        if (curve) requireInterval(values);
        return new CsvFormat(named, registers, curve ? 3 : -1, columns.size(), new PlainCurve());
    }

    private static void requireInterval(int values) throws NotMeterData {
        if (1440 % values != 0) throw new NotMeterData(values + " values do not divide a day into whole minutes");
    }

    @Override
    public FileLine read(LineReader.Line line) {
        return firstValue == 3
                ? plain.csv(line, place("meter"), place("channel"), place("day"), width - firstValue)
                        .orElseGet(() -> cellByCell(line.number(), line.text()))
                : cellByCell(line.number(), line.text());
    }

    private FileLine cellByCell(long number, String text) {
        List<String> cells = cells(text);
        if (cells.size() != width) throw columns(cells.size());
        AssetNo meter = new AssetNo(cell(cells, "meter"));
        return firstValue < 0 ? registers(number, text, meter, cells) : curve(number, text, meter, cells);
    }

    private FileLine registers(long number, String text, AssetNo meter, List<String> cells) {
        Instant at = Fields.instant(cell(cells, "at"));
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        registers.forEach((column, register) -> {
            String value = cells.get(column).strip();
            if (!value.isEmpty()) values.put(register, RegisterValue.parse(value));
        });
        if (values.isEmpty()) throw new IllegalArgumentException("the line has no value");
        return new FileLine.Registers(number, text, meter, at, Fields.source(cell(cells, "source")), values);
    }

    private FileLine curve(long number, String text, AssetNo meter, List<String> cells) {
        Channel channel = Fields.channel(cell(cells, "channel"));
        long[] values = new long[width - firstValue];
        boolean some = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = Fields.milliwattHours(cells.get(firstValue + i));
            some |= values[i] != IntervalEnergy.MISSING;
        }
        if (!some) throw new IllegalArgumentException("the line has no value");
        return new FileLine.Curve(
                number,
                text,
                meter,
                channel,
                IntervalEnergy.milliwattHours(Fields.day(cell(cells, "day")), Fields.minutes(values.length), values));
    }

    private int place(String name) {
        return Optional.ofNullable(named.get(name)).orElseThrow();
    }

    private IllegalArgumentException columns(int found) {
        return new IllegalArgumentException("the header has " + width + " columns, the line " + found);
    }

    private String cell(List<String> cells, String name) {
        return Optional.ofNullable(named.get(name))
                .map(column -> cells.get(column).strip())
                .orElse("");
    }

    private static List<String> cells(String line) {
        if (line.indexOf('"') < 0) return Arrays.asList(line.split(",", -1));
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the quotes of the line do not match", e);
        }
    }
}
