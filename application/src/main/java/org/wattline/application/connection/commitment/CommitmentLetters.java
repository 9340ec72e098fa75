package org.wattline.application.connection.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.commitment.CommitmentLetter;

/** All letters that promise documents (承诺书). */
public interface CommitmentLetters {
    /** Those of an application, by document. */
    List<CommitmentLetter> of(ApplicationNo application);

    default Optional<CommitmentLetter> find(ApplicationNo application, String code) {
        return of(application).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Open ones whose day is before a day and of which nobody was told, the oldest day first. */
    List<CommitmentLetter> overdue(LocalDate today, int limit);

    /** @throws org.wattline.application.platform.AlreadyThere if one promises the same document */
    CommitmentLetter add(CommitmentLetter letter);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    CommitmentLetter save(CommitmentLetter letter);
}
