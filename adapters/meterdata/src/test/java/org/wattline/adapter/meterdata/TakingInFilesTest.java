package org.wattline.adapter.meterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.value;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_PEAK;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.MeterDataLines;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;

class TakingInFilesTest {
    @TempDir
    Path folder;

    private Gateway gateway;
    private MeteringPoint point;
    private AssetNo meter;

    @BeforeEach
    void begin() {
        gateway = new Gateway(folder);
        point = gateway.metered(ACTIVE_IMPORT, ACTIVE_IMPORT_PEAK);
        meter = point.installations().getLast().meter();
    }

    @Test
    void daily_register_readings_come_as_csv() {
        MeterDataFile file = gateway.takeIn("""
                \uFEFFmeter,at,ACTIVE_IMPORT,03
                %1$s,2026-01-02,1.50,0.5
                "%1$s","2026-01-03T00:00:00+08:00",2.75,
                """.formatted(meter));
        assertThat(file.state()).isEqualTo(MeterDataFile.State.DONE);
        assertThat(file.counts()).isEqualTo(new LineCounts(2, 0, 0, 0));
        assertThat(readings("2026-01-02"))
                .containsExactly(
                        SampleMetering.reading(point, "2026-01-02", ACTIVE_IMPORT, "1.5", ACTIVE_IMPORT_PEAK, "0.5")
                                .numbered(1));
        assertThat(readings("2026-01-03"))
                .containsExactly(SampleMetering.reading(point, "2026-01-03", ACTIVE_IMPORT, "2.75")
                        .numbered(1));
    }

    @Test
    void daily_register_readings_come_as_lines_of_json() {
        MeterDataFile file = gateway.takeIn("""
                {"meter":"%1$s","at":"2026-01-02","registers":{"ACTIVE_IMPORT":"1.50","03":0.5}}

                {"meter":"%1$s","at":"2026-01-03","source":"MANUAL","registers":{"ACTIVE_IMPORT":2.75}}
                """.formatted(meter));
        assertThat(file.counts()).isEqualTo(new LineCounts(2, 0, 0, 0));
        assertThat(readings("2026-01-02")).hasSize(1);
    }

    @Test
    void curves_come_as_csv_and_as_json() {
        String header = "meter,channel,day," + values(i -> "v" + (i + 1));
        MeterDataFile csv = gateway.takeIn(
                header + "\n" + meter + ",ACTIVE_IMPORT,2026-01-02," + values(i -> i == 3 ? "" : "0.25") + "\n");
        MeterDataFile json = gateway.takeIn("{\"meter\":\"" + meter
                + "\",\"channel\":\"ACTIVE_IMPORT\",\"day\":\"2026-01-03\",\"values\":[" + values(i -> "0.25") + "]}");
        assertThat(csv.counts()).isEqualTo(new LineCounts(1, 0, 0, 0));
        assertThat(json.counts()).isEqualTo(new LineCounts(1, 0, 0, 0));
        List<IntervalDay> days = gateway.store
                .readings()
                .days(
                        List.of(point.no()),
                        List.of(Channel.ACTIVE_IMPORT),
                        Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01")));
        assertThat(days).extracting(day -> day.energy().total()).containsExactly(Energy.kwh("23.75"), Energy.kwh(24));
        assertThat(days)
                .extracting(IntervalDay::quality)
                .containsExactly(ReadingQuality.INCOMPLETE, ReadingQuality.MEASURED);
    }

    @Test
    void good_lines_go_in_and_bad_ones_are_named() {
        MeterDataFile file = gateway.takeIn("""
                meter,at,ACTIVE_IMPORT,ACTIVE_EXPORT
                UNKNOWN-1,2026-01-02,1,
                %1$s,2026-01-02,5.00,
                %1$s,2026-01-04,9.00,
                %1$s,2026-01-03,9.01,
                %1$s,2026-01-05,8.99,
                %1$s,2026-01-06,9.50,3
                %1$s,2026-01-06,1234567.00,
                %1$s,2026-01-06,nine,
                %1$s,2026-01-06
                %1$s,2025-12-31,1,
                %1$s,2026-03-02,10,
                %1$s,2026-01-03,7.00,
                %1$s,2026-01-03,7.00,
                """.formatted(meter));
        assertThat(file.counts()).isEqualTo(new LineCounts(3, 0, 1, 9));
        assertThat(gateway.rejections(file))
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(
                        tuple(2L, "metering.meter-not-found"),
                        tuple(5L, "metering.above-a-later-reading"),
                        tuple(6L, "metering.runs-backwards"),
                        tuple(7L, "metering.register-unknown"),
                        tuple(8L, "metering.value-does-not-fit"),
                        tuple(9L, "metering.line-unreadable"),
                        tuple(10L, "metering.line-unreadable"),
                        tuple(11L, "metering.meter-elsewhere"),
                        tuple(12L, "metering.in-the-future"));
        assertThat(gateway.rejections(file).getFirst().content()).isEqualTo("UNKNOWN-1,2026-01-02,1,");
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        String content = "meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1\n";
        MeterDataFile first = gateway.takeIn(content);
        var again = gateway.receive(content);
        assertThat(again.again()).isTrue();
        assertThat(again.file()).isEqualTo(first);
        assertThat(gateway.queued).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_same_readings_in_another_file_change_nothing() {
        gateway.takeIn("meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1\n");
        assertThat(gateway.takeIn("meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1.0\n")
                        .counts())
                .isEqualTo(new LineCounts(0, 0, 1, 0));
    }

    @Test
    void a_corrected_reading_is_a_new_version() {
        gateway.takeIn("meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1\n");
        assertThat(gateway.takeIn("meter,at,ACTIVE_IMPORT\n" + meter + ",2026-01-02,1.1\n")
                        .counts())
                .isEqualTo(new LineCounts(0, 1, 0, 0));
        assertThat(gateway.store.readings().versions(point.no(), meter, at("2026-01-02")))
                .hasSize(2);
    }

    @Test
    void a_file_that_is_none_of_readings_says_why() {
        MeterDataFile file = gateway.takeIn("account,amount\n1,2\n");
        assertThat(file.state()).isEqualTo(MeterDataFile.State.UNREADABLE);
        assertThat(file.fault()).contains("unknown columns: account, amount");
        assertThat(gateway.takeIn("\n\n").fault()).contains("the file is empty");
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() {
        String content = "meter,at,ACTIVE_IMPORT\n" + "9".repeat(5_000_000) + "\n" + meter + ",2026-01-02,1\n";
        MeterDataFile file = gateway.takeIn(content);
        assertThat(file.counts()).isEqualTo(new LineCounts(1, 0, 0, 1));
        assertThat(gateway.rejections(file).getFirst().content()).hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void after_a_crash_in_the_middle_it_goes_on_without_loss_and_without_doubles() {
        String content = "meter,at,ACTIVE_IMPORT\n"
                + IntStream.range(0, 4500)
                        .mapToObj(
                                i -> meter + "," + at("2026-01-02").plusSeconds(60L * i) + "," + i + ".00\nnonsense\n")
                        .collect(Collectors.joining());
        Gateway crashing = new Gateway(gateway.store, folder, crashingAfter(1));
        MeterDataFile received = crashing.receive(content).file();
        var job = crashing.queued.getFirst();
        assertThatThrownBy(crashing::run).isInstanceOf(IllegalStateException.class);
        MeterDataFile half = gateway.store.files().find(received.digest()).orElseThrow();
        assertThat(half.lastLine()).isEqualTo(1001);
        assertThat(half.counts()).isEqualTo(new LineCounts(500, 0, 0, 500));
        gateway.run(job);
        MeterDataFile whole = gateway.store.files().find(received.digest()).orElseThrow();
        assertThat(whole.state()).isEqualTo(MeterDataFile.State.DONE);
        assertThat(whole.counts()).isEqualTo(new LineCounts(4500, 0, 0, 4500));
    }

    @Test
    void a_rejected_line_is_mended_and_counted_as_taken_in() {
        MeterDataFile file =
                gateway.takeIn("meter,at,ACTIVE_IMPORT\nUNKNOWN-1,2026-01-02,1\n" + meter + ",2026-01-03,nine\n");
        assertThat(file.counts()).isEqualTo(new LineCounts(0, 0, 0, 2));
        assertThat(code(gateway.mend(file, 3, meter + ",2026-01-03,ten"))).isEqualTo("metering.line-unreadable");
        MeterDataFile mended = value(gateway.mend(file, 3, meter + ",2026-01-03,9"));
        assertThat(mended.counts()).isEqualTo(new LineCounts(1, 0, 0, 1));
        assertThat(readings("2026-01-03")).hasSize(1);
        assertThat(gateway.rejections(file)).extracting(Rejection::line).containsExactly(2L);
        assertThat(code(gateway.mend(file, 3, meter + ",2026-01-03,9"))).isEqualTo("metering.line-not-rejected");
        assertThat(code(gateway.mend(file, 1, meter + ",2026-01-03,9"))).isEqualTo("metering.line-not-rejected");
    }

    @Test
    void a_stream_is_taken_in_while_it_arrives_and_again_changes_nothing() {
        String line = "{\"meter\":\"" + meter + "\",\"at\":\"2026-01-02\",\"registers\":{\"ACTIVE_IMPORT\":\"1\"}}";
        MeterDataFile stream = gateway.stream(line + "\n{}\n");
        assertThat(stream.state()).isEqualTo(MeterDataFile.State.DONE);
        assertThat(stream.counts()).isEqualTo(new LineCounts(1, 0, 0, 1));
        assertThat(stream.bytes()).isEqualTo((line + "\n{}\n").length());
        assertThat(gateway.stream(line).counts()).isEqualTo(new LineCounts(0, 0, 1, 0));
        value(gateway.mend(stream, 2, line.replace("01-02", "01-03")));
        assertThat(readings("2026-01-03")).hasSize(1);
        assertThat(gateway.stream("").fault()).contains("the file is empty");
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.code() : "done";
    }

    private static MeterDataLines crashingAfter(int batches) {
        FileMeterDataLines lines = new FileMeterDataLines();
        return new MeterDataLines() {
            @Override
            public MeterDataLines.Open open(InputStream content) throws NotMeterData {
                return new Crashing(lines.open(content), batches);
            }

            @Override
            public FileLine one(String header, long line, String content) {
                return lines.one(header, line, content);
            }
        };
    }

    /** A reader that breaks off. */
    private static final class Crashing implements MeterDataLines.Open {
        private final MeterDataLines.Open open;
        private int left;

        Crashing(MeterDataLines.Open open, int left) {
            this.open = open;
            this.left = left;
        }

        @Override
        public String header() {
            return open.header();
        }

        @Override
        public void skipTo(long line) {
            open.skipTo(line);
        }

        @Override
        public List<FileLine> next(int atMost) {
            if (left-- == 0) throw new IllegalStateException("crash");
            return open.next(atMost);
        }

        @Override
        public long bytesRead() {
            return open.bytesRead();
        }

        @Override
        public void close() {
            open.close();
        }
    }

    private List<RegisterReading> readings(String day) {
        return gateway.store.readings().registersAt(List.of(point.no()), LocalDate.parse(day));
    }

    private static String values(IntFunction<String> value) {
        return IntStream.range(0, 96).mapToObj(value).collect(Collectors.joining(","));
    }
}
