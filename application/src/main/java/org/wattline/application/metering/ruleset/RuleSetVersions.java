package org.wattline.application.metering.ruleset;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetVersion;

/** Versions of the rules of validation that were drafted here. No two published ones begin on the same day. */
public interface RuleSetVersions {
    Optional<RuleSetVersion> find(RuleSetName name);

    /** Those that are published, by first day. */
    List<RuleSetVersion> published();

    /** All, by name; of one stage if one is given. */
    Page<RuleSetVersion> list(Optional<RuleSetVersion.Label> stage, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this name */
    void add(RuleSetVersion version);

    /**
     * @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read
     * @throws org.wattline.application.platform.AlreadyThere if it is published and another one begins on the same day
     */
    RuleSetVersion save(RuleSetVersion version);
}
