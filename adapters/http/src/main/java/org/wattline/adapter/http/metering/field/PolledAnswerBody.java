package org.wattline.adapter.http.metering.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.Wanted;

/** What came of asking one meter for one thing. @param askAgainAt empty if it is not asked any more */
public record PolledAnswerBody(
        LocalDate day,
        AssetNo assetNo,
        UnitPath unit,
        Wanted wanted,
        PolledAnswer.State state,
        String words,
        int tries,
        Instant askedAt,
        Optional<Instant> askAgainAt) {
    static final PolledAnswerBody EXAMPLE = new PolledAnswerBody(
            LocalDate.parse("2026-03-01"),
            new AssetNo("M-0001"),
            new UnitPath("/33/3301"),
            Wanted.FREEZE,
            PolledAnswer.State.MISSING,
            "silent, asked 3 times",
            3,
            Instant.parse("2026-03-01T00:20:11Z"),
            Optional.of(Instant.parse("2026-03-01T03:20:11Z")));

    static PolledAnswerBody of(PolledAnswer answer) {
        return new PolledAnswerBody(
                answer.question().day(),
                answer.question().meter(),
                answer.question().unit(),
                answer.question().wanted(),
                answer.state(),
                answer.words(),
                answer.question().tries(),
                answer.at(),
                answer.again());
    }
}
