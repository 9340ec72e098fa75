package org.wattline.adapter.http.connection.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.survey.Entry;
import org.wattline.domain.connection.survey.Survey;
import org.wattline.domain.kernel.Version;

/** A survey. {@code entries} is how many entries its log has: the base of the next notes; {@code devices} up to which number it has the notes of each. */
public record SurveyBody(
        ApplicationNo applicationNo,
        int entries,
        List<FieldBody> fields,
        List<DeviceBody> devices,
        List<EntryBody> conflicts,
        Version version)
        implements Tagged {
    static final SurveyBody EXAMPLE = new SurveyBody(
            ApplicationNo.of(1),
            2,
            List.of(new FieldBody("load.1.kw", "55")),
            List.of(new DeviceBody("PAD-07", 1), new DeviceBody("PAD-09", 1)),
            List.of(EntryBody.EXAMPLE),
            Version.NEW.next());

    static SurveyBody of(Survey survey) {
        return new SurveyBody(
                survey.application(),
                survey.log().size(),
                survey.fields().entrySet().stream()
                        .map(each -> new FieldBody(each.getKey(), each.getValue()))
                        .toList(),
                survey.devices().entrySet().stream().map(DeviceBody::of).toList(),
                survey.conflicts().stream().map(EntryBody::of).toList(),
                survey.version());
    }

    /** What was found. */
    public record FieldBody(String field, String value) {}

    /** A device, and the number of its last note. */
    public record DeviceBody(String device, long sequence) {
        static DeviceBody of(Map.Entry<String, Long> entry) {
            return new DeviceBody(entry.getKey(), entry.getValue());
        }
    }

    /** A note that waits for a decision. */
    public record EntryBody(long entry, String device, String field, Optional<String> value, Instant at) {
        static final EntryBody EXAMPLE =
                new EntryBody(2, "PAD-09", "load.1.kw", Optional.of("75"), Instant.parse("2026-03-02T02:00:00Z"));

        static EntryBody of(Entry entry) {
            return new EntryBody(
                    entry.number(),
                    entry.device(),
                    entry.operation().field(),
                    entry.operation().value(),
                    entry.operation().at());
        }
    }
}
