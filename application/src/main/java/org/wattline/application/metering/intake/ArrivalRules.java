package org.wattline.application.metering.intake;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
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

    /** Begins to look at many batches, one after the other, each before its turn comes. */
    default Ahead ahead() {
        return Ahead.NOTHING;
    }

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

    /** Looks at batches outside of the units that store them. By one thread at a time. */
    interface Ahead {
        /** Lets nothing pass. */
        Ahead NOTHING = new Ahead() {
            @Override
            public Found look(Collection<MeteringPoint> points, List<IntervalDay> days) {
                return new Found(new BitSet(), new BitSet());
            }

            @Override
            public void changed(MeteringPointNo point) {}

            @Override
            public void stored() {}

            @Override
            public void forget() {}
        };

        /** The caller stores those that pass, compares those that were there, and judges all others in the unit that stores them. */
        Found look(Collection<MeteringPoint> points, List<IntervalDay> days);

        /** Values were stored for a point that were not looked at. May be told by another thread. */
        void changed(MeteringPointNo point);

        /** The oldest batch that was not stored yet is stored now. May be told by another thread. */
        void stored();

        /** Forgets what it knows of points and days. */
        void forget();

        /**
         * What was found of days, by their place in the list.
         *
         * @param passing can be stored as they are: nothing is stored for them yet, no rule strikes, and nothing waits to be settled by them
         * @param again something is stored for them
         */
        record Found(BitSet passing, BitSet again) {}
    }
}
