package org.wattline.application.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RuleId;

/** All findings; for a rule and a subject there is one. */
public interface Findings {
    Optional<Finding> find(FindingId id);

    /** What a rule found about subjects of a kind, for those of the numbers that it found something about. */
    List<Finding> about(RuleId rule, String subjectKind, Collection<String> subjectNumbers);

    /** What a rule found about subjects of a kind that are named by one of the codes, a slash and something more, such as {@code A-01/2026-03-05}. */
    List<Finding> ofSeries(RuleId rule, String subjectKind, Collection<String> codes);

    /** @throws AlreadyThere if the rule has a finding about the subject */
    void add(Finding finding);

    /** @throws StaleState if it was stored by somebody else since it was read */
    Finding save(Finding finding);

    /** Findings within a scope, newest first; of one rule and in one state ({@code NEW} …) where given. */
    Page<Finding> list(Scope scope, Optional<RuleId> rule, Optional<Verdict> verdict, Page.Request page);

    /** What people made of a finding, as a filter. */
    enum Verdict {
        NEW,
        CONFIRMED,
        FALSE_POSITIVE,
        RESOLVED;

        public static Verdict of(Finding finding) {
            return switch (finding.state()) {
                case Finding.State.New unjudged -> NEW;
                case Finding.State.Confirmed confirmed -> CONFIRMED;
                case Finding.State.FalsePositive wrong -> FALSE_POSITIVE;
                case Finding.State.Resolved over -> RESOLVED;
            };
        }
    }
}
