package org.wattline.domain.workflow.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;

/** All entries of one case in order. */
public record Chain(InstanceNo instance, List<Link> links) {
    public Chain {
        links = List.copyOf(links);
    }

    /** The hash of the last entry. */
    public String head() {
        return links.isEmpty() ? Link.BEGINNING : links.getLast().hash();
    }

    public Chain with(Entry entry) {
        List<Link> more = new ArrayList<>(links);
        more.add(Link.after(head(), entry));
        return new Chain(instance, more);
    }

    /** All that does not fit together; empty when nobody has touched anything. @param present the case as it is stored */
    public List<Finding> findings(Optional<ProcessInstance> present) {
        List<Finding> findings = new ArrayList<>();
        String before = Link.BEGINNING;
        long expected = 1;
        for (Link link : links) {
            Version version = link.entry().version();
            if (!link.hash().equals(link.entry().hashAfter(link.previous())))
                findings.add(new Finding(instance, version, Finding.Kind.ENTRY_CHANGED));
            if (!link.previous().equals(before) || version.number() != expected)
                findings.add(new Finding(instance, version, Finding.Kind.CHAIN_BROKEN));
            before = link.hash();
            expected = version.number() + 1;
        }
        end(present).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> end(Optional<ProcessInstance> present) {
        long last = links.isEmpty() ? 0 : links.getLast().entry().version().number();
        if (present.isEmpty()) return Optional.of(at(last, Finding.Kind.CASE_MISSING));
        long stored = present.get().version().number();
        if (last < stored) return Optional.of(at(stored, Finding.Kind.ENTRY_MISSING));
        if (last > stored) return Optional.of(at(last, Finding.Kind.CASE_MISSING));
        return links.getLast().entry().state().equals(Entry.digest(present.get()))
                ? Optional.empty()
                : Optional.of(at(last, Finding.Kind.STATE_CHANGED));
    }

    private Finding at(long version, Finding.Kind kind) {
        return new Finding(instance, new Version(version), kind);
    }
}
