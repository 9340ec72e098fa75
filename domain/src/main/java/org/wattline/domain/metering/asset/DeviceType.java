package org.wattline.domain.metering.asset;

import java.util.Set;

/** What a device is and what its nameplate says. */
public sealed interface DeviceType {
    AssetKind kind();

    /** An instrument transformer (互感器). @param threePhase whether one device has the windings of all phases */
    record InstrumentTransformer(AssetKind kind, RatedRatio rated, AccuracyClass accuracy, boolean threePhase)
            implements DeviceType {
        public InstrumentTransformer {
            if (!kind.transforms()) throw new IllegalArgumentException("no kind of instrument transformer: " + kind);
        }

        /** Whether it can stand for these phases: one of a single phase for one, a three-phase one for all. */
        boolean fits(Set<Phase> phases) {
            return phases.size() == (threePhase ? Phase.values().length : 1);
        }
    }

    /** A concentrator or terminal that collects meters (集中器、采集终端). */
    record Collector(AssetKind kind) implements DeviceType {
        public Collector {
            if (!kind.collects()) throw new IllegalArgumentException("no kind of terminal: " + kind);
        }
    }
}
