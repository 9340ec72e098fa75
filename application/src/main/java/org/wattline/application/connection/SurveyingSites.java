package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.premises.Network;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.PremisesRefusal;
import org.wattline.domain.premises.TransformerArea;

/** Checks what a survey (现场勘查) found against the network. */
public final class SurveyingSites {
    private final Network network;

    public SurveyingSites(Network network) {
        this.network = network;
    }

    Outcome<Boolean> check(ConnectionApplication application, Collected collected) {
        Optional<TransformerArea> area;
        try {
            area = network.area(collected.area());
        } catch (IllegalArgumentException noCode) {
            return Outcome.refused(PremisesRefusal.AREA_UNKNOWN);
        }
        if (area.isEmpty()) return Outcome.refused(PremisesRefusal.AREA_UNKNOWN);
        if (!area.get().unit().covers(application.unit())
                && !application.unit().covers(area.get().unit()))
            return Outcome.refused(PremisesRefusal.AREA_OF_ANOTHER_UNIT);
        return Outcome.done(true);
    }
}
