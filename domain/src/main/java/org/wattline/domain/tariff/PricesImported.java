package org.wattline.domain.tariff;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A file of prices, calendars or tables was imported (电价导入); servers price by it from then on. */
public record PricesImported(String file, String digest) implements Event {
    @Override
    public String type() {
        return "tariff.prices-imported";
    }

    @Override
    public String subject() {
        return file;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("file", file, "digest", digest);
    }
}
