package org.wattline.application.billing.trial;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;

/** All what-if runs and what they found for each account. */
public interface Trials {
    Optional<Trial> find(TrialId id);

    void add(Trial trial);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Trial save(Trial trial);

    /** Runs within a scope, newest first. */
    Page<Trial> list(Scope scope, Page.Request page);

    /** Keeps what accounts pay, in the place of what was kept of them before. */
    void keep(TrialId id, List<AccountChange> changes);

    /** What accounts pay, by number. */
    Page<AccountChange> changes(TrialId id, Page.Request page);

    /** Those whose payment changes most, the largest change first. @param dearer those who pay more; otherwise those who pay less */
    List<AccountChange> extremes(TrialId id, boolean dearer, int most);
}
