package org.wattline.adapter.http.correction;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.correction.CorrectionDocuments;
import org.wattline.application.correction.PricesThen;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.domain.correction.Correction;
import org.wattline.domain.kernel.Outcome;

/** Facts of corrections as texts, by the one codec of {@code /v1/correction-estimates}. */
public final class JsonCorrections implements CorrectionDocuments {
    private final Shapes shapes = new Shapes();

    /** As they are kept. */
    public String text(CorrectionFacts facts) {
        return new String(shapes.write(new Written(facts)), StandardCharsets.UTF_8);
    }

    @Override
    public Outcome<Correction> correction(String facts, PricesThen then) {
        At at = At.root();
        return read(facts, at)
                .map(found -> found.correction(then))
                .orElseGet(() -> Outcome.refused(new DocumentFaulty(at.faults().stream()
                        .map(fault -> new DocumentFaulty.Fault(fault.pointer(), fault.code(), fault.message()))
                        .toList())));
    }

    /** What a text tells, or empty with all of its faults noted. */
    Optional<CorrectionFacts> read(String text, At at) {
        return shapes.read(text.getBytes(StandardCharsets.UTF_8), Written.class, at)
                .map(Written::facts);
    }

    /** Facts with their kind. */
    public record Written(CorrectionFacts facts) {}
}
