package org.wattline.application.workflow.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Seal;

/**
 * The histories of all cases (流程留痕). Entries come into being by themselves: whatever {@link
 * org.wattline.application.workflow.ProcessInstances} stores, it enters here in the same unit of work.
 */
public interface CaseHistories {
    /** Of one case, without entries where there is none. */
    Chain of(InstanceNo no);

    /** Numbers of cases and of histories, also of those whose case is gone, in order. */
    List<InstanceNo> after(Optional<InstanceNo> last, int limit);

    /** Cases with their histories, in the order asked for. */
    List<Held> held(List<InstanceNo> cases);

    /** Whose cases they are, or were as their tasks tell; without those of which nothing tells it. */
    Map<InstanceNo, UnitPath> units(List<InstanceNo> cases);

    /** Whose cases have entries that fall under the seal of a day. */
    Set<UnitPath> units(LocalDate day);

    /**
     * What somebody did by hand to the records of cases, or to the chain of them: their applications with documents, plans, inspections, surveys,
     * fees and letters. Whoever stores such a record enters it in the same unit of work.
     */
    List<Finding> records(List<InstanceNo> cases);

    /** Days before another one that have entries and no seal, oldest first. */
    List<LocalDate> unsealed(LocalDate before);

    /** The entries that fall under the seal of a day. */
    Sum sum(LocalDate day);

    /** All seals, oldest first. */
    List<Seal> seals();

    void add(Seal seal);

    /** A case as it is stored, beside what its history says. */
    record Held(Chain chain, Optional<ProcessInstance> present) {}

    /** How many entries, and the hash of their hashes as {@link Seal} defines it. */
    record Sum(long entries, String root) {}
}
