package org.wattline.application.connection.channel;

import java.util.Map;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceKind;

/**
 * Whether it is proved who applies, as far as the channel asks for it: {@code identityProved}. It is where the channel asks for nothing today, and
 * where others have confirmed the identity or the face.
 */
public final class ProvingIdentity implements ConnectionFacts {
    private static final String PROVED = "identityProved";
    private static final Set<EvidenceKind> PROVES = Set.of(EvidenceKind.IDENTITY, EvidenceKind.FACE);

    private final OwningApplications applications;
    private final ApplicationChannels channels;
    private final Evidences evidences;
    private final BusinessClock clock;

    public ProvingIdentity(
            OwningApplications applications, ApplicationChannels channels, Evidences evidences, BusinessClock clock) {
        this.applications = applications;
        this.channels = channels;
        this.evidences = evidences;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(PROVED);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        boolean asked = applications.find(application).filter(this::asked).isPresent();
        return Map.of(PROVED, Boolean.toString(!asked || confirmed(application)));
    }

    private boolean asked(AnyApplication application) {
        String channel = application.data().get("channel");
        return channels.all().stream()
                .anyMatch(each -> each.code().value().equals(channel)
                        && each.identityEvidence()
                        && each.during().contains(clock.today()));
    }

    private boolean confirmed(ApplicationNo application) {
        return evidences.of(application).stream()
                .anyMatch(each -> PROVES.contains(each.kind())
                        && each.result() == Evidence.Result.CONFIRMED
                        && each.validUntil()
                                .filter(day -> !clock.today().isBefore(day))
                                .isEmpty());
    }
}
