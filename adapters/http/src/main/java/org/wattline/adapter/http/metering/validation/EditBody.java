package org.wattline.adapter.http.metering.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.metering.validation.ReadingEdits.Status;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.exception.Edited;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.quantity.Energy;

/** An edit: values, reason, and where it stands. {@code madeVersion} is the version of the values that it became. */
public record EditBody(
        UUID editId,
        MeteringPointNo meteringPointNo,
        TargetBody target,
        int baseVersion,
        List<IntervalValue> intervals,
        List<RegisterShown> registers,
        String reason,
        String proposedBy,
        Instant proposedAt,
        boolean secondPerson,
        Status state,
        Optional<Integer> madeVersion,
        Optional<String> decidedBy,
        Optional<String> decisionReason,
        Version version)
        implements Tagged {
    static final EditBody EXAMPLE = new EditBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9f"),
            MeteringPointNo.of(1),
            TargetBody.EXAMPLE,
            1,
            List.of(new IntervalValue(40, Energy.kwh("1.25"))),
            List.of(),
            "采集终端故障，按现场记录更正",
            "reading-clerk",
            Instant.parse("2026-03-02T01:00:00Z"),
            true,
            Status.PROPOSED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    /** One interval of a day. @param interval its number from 0 */
    public record IntervalValue(int interval, Energy energyKwh) {}

    /** What one register shows. */
    public record RegisterShown(Register register, RegisterValue value) {}

    static EditBody of(ReadingEdit edit) {
        Optional<Integer> made = Optional.empty();
        Optional<String> by = Optional.empty();
        Optional<String> why = Optional.empty();
        switch (edit.state()) {
            case ReadingEdit.State.Proposed proposed -> {}
            case ReadingEdit.State.Applied(int version, String login) -> {
                made = Optional.of(version);
                by = Optional.of(login);
            }
            case ReadingEdit.State.Declined(String login, String reason) -> {
                by = Optional.of(login);
                why = Optional.of(reason);
            }
            case ReadingEdit.State.Undone(int version, String login, String reason) -> {
                made = Optional.of(version);
                by = Optional.of(login);
                why = Optional.of(reason);
            }
        }
        return new EditBody(
                edit.id().value(),
                edit.place().point(),
                TargetBody.of(edit.target()),
                edit.base(),
                intervals(edit.edited()),
                registers(edit.edited()),
                edit.reason(),
                edit.by(),
                edit.at(),
                edit.second(),
                Status.of(edit),
                made,
                by,
                why,
                edit.version());
    }

    private static List<IntervalValue> intervals(Edited edited) {
        return edited instanceof Edited.Intervals(Map<Integer, Energy> values)
                ? values.entrySet().stream()
                        .map(each -> new IntervalValue(each.getKey(), each.getValue()))
                        .toList()
                : List.of();
    }

    private static List<RegisterShown> registers(Edited edited) {
        return edited instanceof Edited.Registers(Map<Register, RegisterValue> values)
                ? values.entrySet().stream()
                        .map(each -> new RegisterShown(each.getKey(), each.getValue()))
                        .toList()
                : List.of();
    }
}
