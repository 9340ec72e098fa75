package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.commitment.CommitmentLetter;

/** Letters that nobody looks at, for tests of something else. */
final class NoLetters implements CommitmentLetters {
    @Override
    public List<CommitmentLetter> of(ApplicationNo application) {
        return List.of();
    }

    @Override
    public List<CommitmentLetter> overdue(LocalDate today, int limit) {
        return List.of();
    }

    @Override
    public CommitmentLetter add(CommitmentLetter letter) {
        return letter;
    }

    @Override
    public CommitmentLetter save(CommitmentLetter letter) {
        return letter;
    }
}
