package org.wattline.domain.billing.rebill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.ReadingRef;

/** What changed under a bill, as a customer reads it: readings by what they show, all else by what it was and is. */
public final class CauseWords {
    private static final Text NOTHING = Text.of("无", "nothing");

    private CauseWords() {}

    public static Text of(DeltaCause cause) {
        Text title = cause.kind().title().then(Text.of("：", ": "));
        return cause.kind() == DeltaCause.Kind.READING
                ? title.then(reading(cause))
                : title.then(changed(cause.before(), cause.after()));
    }

    /** Meter, day, and of each register what it showed and shows. */
    private static Text reading(DeltaCause cause) {
        ReadingRef ref = ReadingRef.parse((cause.after().en().isEmpty() ? cause.before() : cause.after()).en());
        String where = switch (ref) {
            case ReadingRef.OfRegisters registers -> registers.meter().value();
            case ReadingRef.OfDay day -> day.point().value();
        };
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (DeltaCause.Shown each : cause.shown()) {
            Text words = name(each.register())
                    .then(Text.of(" ", " "))
                    .then(changed(told(each.before()), told(each.after())));
            zh.add(words.zh());
            en.add(words.en());
        }
        return Text.of(where + " " + ref.day() + " ", where + " " + ref.day() + " ")
                .then(Text.of(String.join("，", zh), String.join(", ", en)));
    }

    private static Text told(Optional<BigDecimal> value) {
        String text = value.map(BigDecimal::toPlainString).orElse("");
        return Text.of(text, text);
    }

    private static Text changed(Text before, Text after) {
        return orNothing(before).then(Text.of(" → ", " → ")).then(orNothing(after));
    }

    private static Text orNothing(Text told) {
        return told.en().isEmpty() ? NOTHING : told;
    }

    private static Text name(Register register) {
        return switch (register) {
            case ACTIVE_IMPORT -> Text.of("正向有功总", "active");
            case ACTIVE_IMPORT_SHARP -> Text.of("正向有功尖", "active, sharp");
            case ACTIVE_IMPORT_PEAK -> Text.of("正向有功峰", "active, peak");
            case ACTIVE_IMPORT_FLAT -> Text.of("正向有功平", "active, flat");
            case ACTIVE_IMPORT_VALLEY -> Text.of("正向有功谷", "active, valley");
            case ACTIVE_EXPORT -> Text.of("反向有功总", "fed in");
            case REACTIVE_FORWARD -> Text.of("正向无功", "reactive");
            case REACTIVE_REVERSE -> Text.of("反向无功", "reactive, reverse");
            case MAX_DEMAND -> Text.of("最大需量", "maximum demand");
        };
    }
}
