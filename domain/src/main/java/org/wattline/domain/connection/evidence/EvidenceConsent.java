package org.wattline.domain.connection.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That an applicant agreed to one purpose (个人信息授权): who, when, how; until it is withdrawn. Without one nobody is asked.
 *
 * @param by the login through which it was given
 * @param how own login, signed form, recording
 */
public record EvidenceConsent(
        UUID id,
        ApplicationNo application,
        UnitPath unit,
        EvidenceKind kind,
        String by,
        Instant at,
        String how,
        Optional<Withdrawn> withdrawn,
        Version version)
        implements Versioned<EvidenceConsent> {

    public Change<EvidenceConsent> given() {
        return Change.of(this, fact("connection.consent-given"));
    }

    /** No more is asked from then on. */
    public Outcome<Change<EvidenceConsent>> withdrawing(String login, Instant now) {
        if (withdrawn.isPresent()) return Outcome.refused(EvidenceRefusal.CONSENT_NEEDED);
        EvidenceConsent over = new EvidenceConsent(
                id, application, unit, kind, by, at, how, Optional.of(new Withdrawn(login, now)), version);
        return Outcome.done(Change.of(over, over.fact("connection.consent-withdrawn")));
    }

    private EvidenceEvent fact(String type) {
        return new EvidenceEvent(
                type,
                application.value(),
                Map.of("application", application.value(), "kind", kind.name(), "unit", unit.path()));
    }

    @Override
    public EvidenceConsent at(Version stored) {
        return new EvidenceConsent(id, application, unit, kind, by, at, how, withdrawn, stored);
    }

    public record Withdrawn(String by, Instant at) {}
}
