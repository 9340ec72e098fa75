package org.wattline.application.workflow.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.Parting;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** Finds out whether somebody changed a case or its history by hand (防改票验证): one case, several at once, the seals of days. */
public final class VerifyingHistories {
    private final ProcessInstances instances;
    private final CaseHistories histories;

    public VerifyingHistories(ProcessInstances instances, CaseHistories histories) {
        this.instances = instances;
        this.histories = histories;
    }

    /** Empty if there is no such case. */
    public Optional<Verdict> of(InstanceNo no) {
        Chain chain = histories.of(no);
        Optional<ProcessInstance> present = instances.find(no);
        if (present.isEmpty() && chain.links().isEmpty()) return Optional.empty();
        List<Finding> findings = new ArrayList<>(findings(chain, present));
        findings.addAll(histories.records(List.of(no)));
        return Optional.of(new Verdict(chain.links().size(), chain.head(), findings));
    }

    /**
     * What is found of several cases, for those of which something is. What somebody did to one of them may be such that it cannot be read at all:
     * that is a finding, and hides nothing of the others.
     */
    public Map<InstanceNo, List<Finding>> findings(List<InstanceNo> cases) {
        try {
            return together(cases);
        } catch (RuntimeException unreadable) {
            // Throws where it is the store that does not answer: then nothing is told of anybody.
            histories.after(Optional.empty(), 1);
            if (cases.size() == 1) return Map.of(cases.getFirst(), List.of(Finding.unreadable(cases.getFirst())));
            int half = cases.size() / 2;
            Map<InstanceNo, List<Finding>> found = new HashMap<>(findings(cases.subList(0, half)));
            found.putAll(findings(cases.subList(half, cases.size())));
            return found;
        }
    }

    private Map<InstanceNo, List<Finding>> together(List<InstanceNo> cases) {
        Map<InstanceNo, List<Finding>> found = new HashMap<>();
        for (CaseHistories.Held held : histories.held(cases))
            for (Finding each : findings(held.chain(), held.present())) add(found, each);
        for (Finding each : histories.records(cases)) add(found, each);
        return found;
    }

    private static void add(Map<InstanceNo, List<Finding>> found, Finding each) {
        found.computeIfAbsent(each.instance(), first -> new ArrayList<>()).add(each);
    }

    /** What the chain says, and whether the history of the case that it was split from still has the entry that it names. */
    private List<Finding> findings(Chain chain, Optional<ProcessInstance> present) {
        List<Finding> findings = new ArrayList<>(chain.findings(present));
        present.map(ProcessInstance::data)
                .filter(data -> data.containsKey(Parting.FROM))
                .filter(data -> histories.of(new InstanceNo(data.getOrDefault(Parting.FROM, ""))).links().stream()
                        .noneMatch(link -> link.hash().equals(data.getOrDefault(Parting.FROM_HASH, ""))))
                .ifPresent(forged ->
                        findings.add(new Finding(chain.instance(), new Version(1), Finding.Kind.ORIGIN_CHANGED)));
        return findings;
    }

    /** Seals that are not what they were, or whose entries are not. */
    public List<Seal> broken() {
        List<Seal> broken = new ArrayList<>();
        String before = Link.BEGINNING;
        for (Seal seal : histories.seals()) {
            CaseHistories.Sum now = histories.sum(seal.day());
            boolean whole = seal.intact()
                    && seal.previous().equals(before)
                    && now.entries() == seal.entries()
                    && now.root().equals(seal.root());
            if (!whole) broken.add(seal);
            before = seal.hash();
        }
        return broken;
    }

    /**
     * What a look at one case gave.
     *
     * @param head the hash of its last entry
     */
    public record Verdict(int entries, String head, List<Finding> findings) {
        public boolean intact() {
            return findings.isEmpty();
        }
    }
}
