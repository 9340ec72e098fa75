package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.announced.LineFault;
import org.wattline.domain.tariff.announced.PriceLine;

/**
 * Reads a sheet of prices: CSV with a header line {@code from,priceYuanPerKwh}, or NDJSON with these members. A time without an offset is one
 * of the zone that the request names.
 */
final class PriceSheetReader {
    private static final int MOST_FAULTS = 100;
    private static final String HEADER = "from,priceYuanPerKwh";

    private final ZoneId zone;
    private final List<PriceLine> lines = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();

    private PriceSheetReader(ZoneId zone) {
        this.zone = zone;
    }

    /** What was read, and what could not be. */
    record Sheet(List<PriceLine> lines, List<LineFault> faults) {}

    static Sheet read(InputStream bytes, ZoneId zone) {
        PriceSheetReader reader = new PriceSheetReader(zone);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null && reader.faults.size() < MOST_FAULTS; line = in.readLine())
                reader.line(++number, number == 1 ? line.replace("\uFEFF", "").strip() : line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(reader.lines, reader.faults);
    }

    private void line(int number, String text) {
        if (text.isEmpty() || (number == 1 && text.equals(HEADER))) return;
        if (text.startsWith("{")) {
            JsonTree.parse(text.getBytes(StandardCharsets.UTF_8), At.root())
                    .ifPresentOrElse(
                            node -> price(number, member(node, "from"), member(node, "priceYuanPerKwh")),
                            () -> malformed(number, "不是有效的 JSON", "not valid JSON"));
            return;
        }
        String[] cells = text.split(",", -1);
        if (cells.length != 2) malformed(number, "应为两列：" + HEADER, "two columns are wanted: " + HEADER);
        else price(number, cells[0].strip(), cells[1].strip());
    }

    private static String member(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private void price(int number, String from, String price) {
        Optional<Instant> at = instant(from);
        if (at.isEmpty()) {
            malformed(
                    number,
                    "时间应写作 2026-01-01T00:00，可带时差：" + from,
                    "a time is written 2026-01-01T00:00, with or without an offset: " + from);
            return;
        }
        try {
            lines.add(new PriceLine(number, at.get(), UnitPrice.parse(price)));
        } catch (IllegalArgumentException no) {
            malformed(number, "价格应为不多于 8 位小数的数：" + price, "a price is a decimal with up to 8 places: " + price);
        }
    }

    private Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text.replace(' ', 'T'))
                                    .atZone(zone)
                                    .toInstant());
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private void malformed(int number, String zh, String en) {
        faults.add(LineFault.of(number, "malformed", zh, en));
    }
}
