package org.wattline.adapter.reference.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The faults found so far; a reader goes on after one, so that a person sees all of them at once. */
public final class ReferenceFaults {
    private final List<ReferenceFault> found = new ArrayList<>();

    public void fault(String file, int line, String what) {
        found.add(new ReferenceFault(file, line, true, what));
    }

    /** A value object refused what the file says. */
    public void fault(String file, int line, RuntimeException refused) {
        fault(file, line, String.valueOf(refused.getMessage()));
    }

    public void warning(String file, int line, String what) {
        found.add(new ReferenceFault(file, line, false, what));
    }

    /** All of them, by file and line. */
    public List<ReferenceFault> all() {
        return found.stream().sorted().toList();
    }

    public List<ReferenceFault> warnings() {
        return all().stream().filter(f -> !f.grave()).toList();
    }

    /** @throws UnusableReference naming every grave fault, if there is one */
    public void refuseGrave() {
        List<ReferenceFault> grave =
                all().stream().filter(ReferenceFault::grave).toList();
        if (!grave.isEmpty()) throw new UnusableReference(grave);
    }

    /** Reference files that must not be used as they are. */
    public static final class UnusableReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<ReferenceFault> faults;

        UnusableReference(List<ReferenceFault> faults) {
            super(faults.stream().map(ReferenceFault::toString).collect(Collectors.joining("\n")));
            this.faults = faults;
        }

        public List<ReferenceFault> faults() {
            return faults;
        }
    }
}
