package org.wattline.adapter.meterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/** A curve is read in two ways, byte by byte or with a parser; both say the same. */
class ReadingCurvesTest {
    private static final String HEADER = "meter,channel,day,v1,v2,v3";
    private static final String CURVE = "{'meter':'M-01','channel':'ACTIVE_IMPORT','day':'2026-02-01','values':[%s]}";
    private final FileMeterDataLines lines = new FileMeterDataLines();

    private FileLine csv(String line) {
        return lines.one(HEADER, 7, line);
    }

    private FileLine json(String line) {
        return lines.one("", 7, line.replace('\'', '"'));
    }

    private static void isCurve(FileLine line, long... values) {
        assertThat(line)
                .isEqualTo(new FileLine.Curve(
                        7,
                        line.content(),
                        new AssetNo("M-01"),
                        Channel.ACTIVE_IMPORT,
                        IntervalEnergy.milliwattHours(LocalDate.parse("2026-02-01"), 1440 / values.length, values)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M-01,ACTIVE_IMPORT,2026-02-01,0.25,,1000",
                "M-01, ACTIVE_IMPORT ,2026-02-01, 0.25 ,,1000",
                "M-01,active_import,2026-02-01,.25,,1000.",
                "\"M-01\",ACTIVE_IMPORT,2026-02-01,0.250000,,\"1000.0\""
            })
    void a_line_of_csv_says_the_same_however_it_is_spelt(String line) {
        isCurve(csv(line), 250_000, MISSING, 1_000_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.25,null,1000",
                "0.25, null, 1000 ",
                "'0.25',null,'1000'",
                "'.25','','1000.'",
                "'0.25',null,1000.000"
            })
    void a_line_of_json_says_the_same_however_it_is_spelt(String values) {
        isCurve(json(CURVE.formatted(values)), 250_000, MISSING, 1_000_000_000);
    }

    @Test
    void the_fields_of_json_come_in_any_order_and_escaped() {
        isCurve(
                json("{'values':[0.25,1,2],'day':'2026-02-01','channel':'ACTIVE_IMPORT','meter':'M\\u002d01'}"),
                250_000,
                1_000_000,
                2_000_000);
        isCurve(
                json(" { 'values' : [0.25,1,2] , 'day' : '2026-02-01','channel':'ACTIVE_IMPORT','meter':'M-01' } "),
                250_000,
                1_000_000,
                2_000_000);
    }

    @Test
    void more_values_than_usual_are_read() {
        long[] minutes = new long[1440];
        Arrays.fill(minutes, 1_000);
        isCurve(json(CURVE.formatted("0.001,".repeat(1439) + "0.001")), minutes);
    }

    @Test
    void a_negative_value_is_read_so_that_it_can_be_refused_by_name() {
        isCurve(csv("M-01,ACTIVE_IMPORT,2026-02-01,-0.25,1,2"), -250_000, 1_000_000, 2_000_000);
        isCurve(json(CURVE.formatted("-0.25,1,2")), -250_000, 1_000_000, 2_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M-01,ACTIVE_IMPORT,2026-02-01,1,2 | the header has 6 columns, the line 5",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,2,3,4 | the header has 6 columns, the line 7",
                "M-01,ACTIVE_IMPORT,2026-02-01,,, | the line has no value",
                "M-01,ACTIVE_IMPORT,2026-02-30,1,2,3 | day is a date such as 2026-02-01",
                "M-01,ACTIVE,2026-02-01,1,2,3 | channel is ACTIVE_IMPORT, ACTIVE_EXPORT, REACTIVE_FORWARD or REACTIVE_REVERSE",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,x,3 | a value is a plain decimal of kWh with at most 6 places, not \"x\"",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,.,3 | a value is a plain decimal of kWh with at most 6 places, not \".\"",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,1.2.3,3 | a value is a plain decimal of kWh with at most 6 places, not \"1.2.3\"",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,0.1234567,3 | a value is a plain decimal of kWh with at most 6 places, not \"0.1234567\"",
                "M-01,ACTIVE_IMPORT,2026-02-01,1,999999999999999,3 | a value is a plain decimal of kWh with at most 6 places, not \"999999999999999\""
            })
    void what_is_wrong_with_a_line_of_csv_is_said(String line, String why) {
        assertThat(csv(line)).isEqualTo(new FileLine.Unreadable(7, line, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01,2,3", ".5,1,2", "5.,1,2", "1,2,3,", "1 2,3,4", "nul,1,2", "1,2,3]]", "1,2,3"})
    void what_is_no_json_is_said(String values) {
        String line = CURVE.formatted(values);
        assertThat(json(values.equals("1,2,3") ? line + "x" : line)).isInstanceOf(FileLine.Unreadable.class);
    }

    @Test
    void a_line_that_ends_anywhere_is_unreadable() {
        String json = CURVE.formatted("0.25,null,1000");
        for (int end = 1; end < json.length(); end++)
            assertThat(json(json.substring(0, end))).isInstanceOf(FileLine.Unreadable.class);
        String csv = "M-01,ACTIVE_IMPORT,2026-02-01,1,2,";
        for (int end = 1; end < csv.length(); end++)
            assertThat(csv(csv.substring(0, end))).isInstanceOf(FileLine.Unreadable.class);
    }

    @Test
    void a_field_that_comes_twice_is_refused() {
        assertThat(json("{'meter':'M-01','meter':'M-01','channel':'ACTIVE_IMPORT','values':[1,2,3]}"))
                .isInstanceOf(FileLine.Unreadable.class);
    }
}
