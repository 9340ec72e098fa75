package org.wattline.application.metering.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/** What judges arrivals before they are stored, and draws its conclusions when they are: validation. Part of the unit that stores them. */
public interface ArrivalRules {
    /** Takes everything. */
    ArrivalRules NONE = (points, days) -> new Judged() {
        @Override
        public Optional<Refusal> refused(int day) {
            return Optional.empty();
        }

        @Override
        public boolean saysNothingNew(int day) {
            return false;
        }

        @Override
        public void stored(List<RegisterReading> registers) {}
    };

    /** Judges days' curves. @param points those that they belong to, and maybe others */
    Judged judge(Collection<MeteringPoint> points, List<IntervalDay> days);

    /** What was said of them, by their place in the list. */
    interface Judged {
        /** Why a day is turned away, if it is. */
        Optional<Refusal> refused(int day);

        /** Whether everything that the day knows stands in the estimate that is stored for it. */
        boolean saysNothingNew(int day);

        /** The days that were not turned away are stored now, and these registers. */
        void stored(List<RegisterReading> registers);
    }
}
