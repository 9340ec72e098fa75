package org.wattline.adapter.memory.connection.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.commitment.CommitmentLetter;

/** Letters that promise documents, in memory. */
public final class MemoryCommitmentLetters implements CommitmentLetters {
    private final MemoryTable<String, CommitmentLetter> table;

    public MemoryCommitmentLetters(MemoryStore store) {
        table = store.table("commitment-letter", CommitmentLetter::key);
    }

    @Override
    public List<CommitmentLetter> of(ApplicationNo application) {
        return table.stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing(CommitmentLetter::code))
                .toList();
    }

    @Override
    public List<CommitmentLetter> overdue(LocalDate today, int limit) {
        return table.stream()
                .filter(each -> each.overdue(today) && each.told().isEmpty())
                .sorted(Comparator.comparing(CommitmentLetter::due).thenComparing(CommitmentLetter::key))
                .limit(limit)
                .toList();
    }

    @Override
    public CommitmentLetter add(CommitmentLetter letter) {
        return table.add(letter);
    }

    @Override
    public CommitmentLetter save(CommitmentLetter letter) {
        return table.save(letter);
    }
}
