package org.wattline.application.workflow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Move;
import org.wattline.domain.workflow.organisation.Reorganisation;
import org.wattline.domain.workflow.organisation.Slot;

/** Tells who was responsible for a task at an instant (责任追溯): by its case's history, the accounts of staff, and what was reorganised. */
public final class AskingResponsibility {
    private final CaseHistories histories;
    private final Reorganisations reorganisations;
    private final Crews crews;

    public AskingResponsibility(CaseHistories histories, Reorganisations reorganisations, Crews crews) {
        this.histories = histories;
        this.reorganisations = reorganisations;
        this.crews = crews;
    }

    /** Empty if the task was not there yet. */
    public Optional<Responsible> at(TaskNo task, Instant at) {
        return last(histories.of(task.instance()), task, at).map(move -> responsible(move, Zone.day(at)));
    }

    private static Optional<Move> last(Chain chain, TaskNo task, Instant at) {
        return chain.links().stream()
                .map(link -> link.entry())
                .filter(entry -> !entry.at().isAfter(at))
                .sorted(Comparator.comparing(entry -> entry.version()))
                .flatMap(entry -> entry.moves().stream())
                .filter(move -> move.task().equals(task))
                .reduce((earlier, later) -> later);
    }

    private Responsible responsible(Move move, LocalDate day) {
        Slot slot = Reorganisation.now(new Slot(move.position(), move.unit()), reorganisations.all(), day);
        List<String> people =
                move.state() == TaskState.READY ? crews.of(new Post(slot.position(), slot.unit()), day) : List.of();
        return new Responsible(move.state(), slot, move.holder(), people);
    }

    /**
     * Who it was.
     *
     * @param slot the position and unit whose work it was
     * @param holder who had it in hand, or had ended it
     * @param people who might have taken it, while nobody had
     */
    public record Responsible(TaskState state, Slot slot, Optional<String> holder, List<String> people) {
        public Responsible {
            people = List.copyOf(people);
        }
    }
}
