package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.poll.Heard;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;
import org.wattline.domain.quantity.IntervalEnergy;

/** A row of {@code polled_answer}. A curve's text lists its values, with nothing between two commas where nothing is known. */
public record PolledAnswerRow(
        LocalDate day,
        String assetNo,
        String wanted,
        String unitPath,
        int tries,
        String state,
        String words,
        Instant askedAt,
        Optional<Instant> againAt,
        Optional<String> shown,
        Optional<Integer> minutes,
        Optional<String> counted) {
    PolledAnswer answer() {
        return new PolledAnswer(
                new Question(new AssetNo(assetNo), new UnitPath(unitPath), day, Wanted.valueOf(wanted), tries),
                PolledAnswer.State.valueOf(state),
                words,
                askedAt,
                againAt,
                heard());
    }

    private Optional<Heard> heard() {
        if (shown.isPresent()) {
            Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
            Json.texts(shown.get())
                    .forEach((register, value) -> values.put(Register.valueOf(register), RegisterValue.parse(value)));
            return Optional.of(new Heard.Registers(values));
        }
        return counted.map(text -> {
            long[] values = List.of(text.split(",", -1)).stream()
                    .mapToLong(value -> value.isEmpty() ? IntervalEnergy.MISSING : Long.parseLong(value))
                    .toArray();
            return new Heard.Curve(IntervalEnergy.milliwattHours(day.minusDays(1), minutes.orElseThrow(), values));
        });
    }

    static Optional<String> shown(PolledAnswer answer) {
        if (answer.heard().isEmpty() || !(answer.heard().get() instanceof Heard.Registers(var values)))
            return Optional.empty();
        Map<String, String> texts = new TreeMap<>();
        values.forEach((register, value) -> texts.put(register.name(), value.toString()));
        return Optional.of(Json.write(texts));
    }

    static Optional<Integer> minutes(PolledAnswer answer) {
        return curve(answer).map(IntervalEnergy::minutes);
    }

    static Optional<String> counted(PolledAnswer answer) {
        return curve(answer).map(energy -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < energy.length(); i++) {
                if (i > 0) text.append(',');
                if (!energy.isMissing(i)) text.append(energy.at(i));
            }
            return text.toString();
        });
    }

    private static Optional<IntervalEnergy> curve(PolledAnswer answer) {
        return answer.heard().isPresent() && answer.heard().get() instanceof Heard.Curve(IntervalEnergy counted)
                ? Optional.of(counted)
                : Optional.empty();
    }
}
