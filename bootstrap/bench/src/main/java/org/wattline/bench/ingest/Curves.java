package org.wattline.bench.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Files of quarter hours of households: day after day, all meters of a day together, as head-ends send them.
 *
 * @param odd one line in so many has a gap of an hour, so that it is held against the rules, estimated and put into the queue
 */
record Curves(List<String> meters, LocalDate first, int days, int odd) {
    private static final int QUARTERS = 96;

    Curves firstDays(int count) {
        return new Curves(meters, first, Math.min(count, days), odd);
    }

    long lines() {
        return (long) meters.size() * days;
    }

    long intervals() {
        return lines() * QUARTERS;
    }

    void csv(Path file) throws IOException {
        StringBuilder header = new StringBuilder("meter,channel,day");
        for (int i = 1; i <= QUARTERS; i++) header.append(",v").append(i);
        write(file, header.append('\n').toString(), "", ",ACTIVE_IMPORT,", ",", "", "\n");
    }

    void ndjson(Path file) throws IOException {
        write(
                file,
                "",
                "{\"meter\":\"",
                "\",\"channel\":\"ACTIVE_IMPORT\",\"day\":\"",
                "\",\"values\":[",
                "null",
                "]}\n");
    }

    private void write(Path file, String header, String begin, String channel, String values, String gap, String end)
            throws IOException {
        Random random = new Random(4);
        int line = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (int day = 0; day < days; day++)
                for (String meter : meters) {
                    boolean gappy = ++line % odd == 0;
                    text.setLength(0);
                    text.append(begin)
                            .append(meter)
                            .append(channel)
                            .append(first.plusDays(day))
                            .append(values);
                    for (int i = 0; i < QUARTERS; i++) {
                        if (i > 0) text.append(',');
                        if (gappy && i >= 40 && i < 44) text.append(gap);
                        else wattHours(text, i, random);
                    }
                    out.write(text.append(end).toString().getBytes(StandardCharsets.ISO_8859_1));
                }
        }
    }

    /** Some 14 kWh a day with a peak in the evening, in kWh with four decimals. */
    private static void wattHours(StringBuilder text, int quarter, Random random) {
        int usual = quarter < 28 ? 700 : quarter < 70 ? 1300 : quarter < 88 ? 2600 : 1200;
        int tenths = usual + random.nextInt(usual / 2);
        text.append("0.");
        if (tenths < 1000) text.append('0');
        text.append(tenths);
    }
}
