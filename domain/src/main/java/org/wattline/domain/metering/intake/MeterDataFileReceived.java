package org.wattline.domain.metering.intake;

import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** A file of readings arrived. */
public record MeterDataFileReceived(FileDigest file, UnitPath unit) implements Event {
    @Override
    public String type() {
        return "metering.file-received";
    }

    @Override
    public String subject() {
        return file.hex();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("file", file.hex(), "unit", unit.path());
    }
}
