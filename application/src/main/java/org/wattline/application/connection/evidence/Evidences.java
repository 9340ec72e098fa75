package org.wattline.application.connection.evidence;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** Consents of applicants, and what others answered; answers are only ever added. */
public interface Evidences {
    /** The consent to a purpose that was not withdrawn. */
    Optional<EvidenceConsent> consent(ApplicationNo application, EvidenceKind kind);

    /** All consents for an application, withdrawn ones included, in their order. */
    List<EvidenceConsent> consents(ApplicationNo application);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one to this purpose that was not withdrawn */
    EvidenceConsent add(EvidenceConsent consent);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    EvidenceConsent save(EvidenceConsent consent);

    void add(Evidence evidence);

    /** What was answered about an application, in its order. */
    List<Evidence> of(ApplicationNo application);
}
