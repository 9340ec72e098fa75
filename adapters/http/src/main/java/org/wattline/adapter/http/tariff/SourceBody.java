package org.wattline.adapter.http.tariff;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.tariff.Source;

/**
 * Where a price or a rule comes from.
 *
 * @param regulation title of the publication
 * @param documentNo its number, if it has one
 * @param mark {@code F} found in a publication, {@code K} known practice, {@code D} a default
 */
public record SourceBody(
        String regulation, Optional<String> documentNo, Optional<LocalDate> publishedOn, Source.Mark mark) {
    static final SourceBody EXAMPLE = new SourceBody(
            "湖北电力现货市场日前出清价格", Optional.of("2026-01"), Optional.of(LocalDate.of(2026, 1, 31)), Source.Mark.F);

    public SourceBody {
        if (regulation.isBlank()) throw new IllegalArgumentException("a source has a title");
    }

    static SourceBody of(Source source) {
        return new SourceBody(
                source.regulation(),
                Optional.of(source.number()).filter(number -> !number.isEmpty()),
                source.published(),
                source.mark());
    }

    Source source() {
        return new Source(regulation, documentNo.orElse(""), publishedOn, mark);
    }
}
