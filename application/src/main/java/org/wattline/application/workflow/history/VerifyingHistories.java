package org.wattline.application.workflow.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Jobs;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.Parting;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** Finds out whether somebody changed a case or its history by hand (防改票验证): one case at once, all of them as a job. */
public final class VerifyingHistories implements Jobs.Work {
    public static final String KIND = "workflow.verify-histories";
    private static final int AT_ONCE = 500;

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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        Optional<InstanceNo> last = Optional.empty();
        while (!progress.cancelled()) {
            List<CaseHistories.Held> page = histories.after(last, AT_ONCE);
            for (CaseHistories.Held held : page)
                for (Finding finding : findings(held.chain(), held.present())) tell(progress, finding);
            List<InstanceNo> cases =
                    page.stream().map(held -> held.chain().instance()).toList();
            for (Finding finding : histories.records(cases)) tell(progress, finding);
            done += page.size();
            progress.done(done);
            if (page.size() < AT_ONCE) break;
            last = Optional.of(page.getLast().chain().instance());
        }
        for (Seal seal : broken()) progress.problem("seal " + seal.day(), Finding.Kind.SEAL_BROKEN.name());
        return Optional.empty();
    }

    private static void tell(Jobs.Progress progress, Finding finding) {
        progress.problem(
                finding.instance().value(),
                finding.kind() + " at " + finding.version().number()
                        + finding.record().map(record -> ", " + record).orElse(""));
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
