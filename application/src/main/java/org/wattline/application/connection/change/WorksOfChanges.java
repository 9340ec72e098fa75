package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Works;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;

/** Says what a change has planned, built and inspected: the supply that it comes to, by the customer's file as it is now. */
public final class WorksOfChanges {
    private final ChangeTypes types;
    private final ForeseeingChanges foreseeing;

    public WorksOfChanges(ChangeTypes types, ForeseeingChanges foreseeing) {
        this.types = types;
        this.foreseeing = foreseeing;
    }

    /** Refused for one that was carried out or cancelled, and by whatever rule says no to it meanwhile. */
    public Outcome<Works> of(ChangeApplication application) {
        if (!application.open()) return Outcome.refused(ConnectionRefusal.CLOSED);
        LocalDate applied = Zone.day(application.submittedAt());
        ChangeType type = types.find(application.type(), applied).orElseThrow();
        return foreseeing
                .foresee(new ForeseeingChanges.Question(
                        type,
                        application.account(),
                        application.asked(),
                        application.party(),
                        applied,
                        application.asked().from()))
                .map(foreseen -> new Works(
                        application, foreseen.then().voltage(), foreseen.then().capacity(), Optional.empty()));
    }
}
