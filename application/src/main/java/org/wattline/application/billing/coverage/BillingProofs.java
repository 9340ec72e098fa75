package org.wattline.application.billing.coverage;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;

/** All proofs with what they found. */
public interface BillingProofs {
    Optional<BillingProof> find(BillingProofId id);

    BillingProof add(BillingProof proof);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    BillingProof save(BillingProof proof);

    /** Proofs within a scope, newest first. */
    Page<BillingProof> list(Scope scope, Page.Request page);

    /** Keeps findings, after those that it has. */
    void keep(BillingProofId id, List<CoverageFinding> found);

    /** The findings of a proof in the order in which they were kept. @param kind only of one kind */
    Page<CoverageFinding> findings(BillingProofId id, Optional<CoverageKind> kind, Page.Request page);
}
