package org.wattline.domain.metering.intake;

import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** All lines of a file of readings were dealt with. */
public record MeterDataFileTakenIn(FileDigest file, UnitPath unit, LineCounts counts) implements Event {
    @Override
    public String type() {
        return "metering.file-taken-in";
    }

    @Override
    public String subject() {
        return file.hex();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "file", file.hex(),
                "unit", unit.path(),
                "added", Long.toString(counts.added()),
                "superseding", Long.toString(counts.superseding()),
                "unchanged", Long.toString(counts.unchanged()),
                "rejected", Long.toString(counts.rejected()));
    }
}
