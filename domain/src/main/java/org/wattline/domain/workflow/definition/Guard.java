package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A condition on the data that a process has collected (流程控制条件), itself data. A datum that is missing equals nothing. */
public sealed interface Guard {
    boolean holds(Map<String, String> data);

    /** The data it looks at. */
    Set<String> names();

    /** Always. */
    record Always() implements Guard {
        @Override
        public boolean holds(Map<String, String> data) {
            return true;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    /** A datum has one of some values. */
    record OneOf(String name, Set<String> values) implements Guard {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Map<String, String> data) {
            String value = data.get(name);
            return value != null && values.contains(value);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** Not. */
    record Not(Guard guard) implements Guard {
        @Override
        public boolean holds(Map<String, String> data) {
            return !guard.holds(data);
        }

        @Override
        public Set<String> names() {
            return guard.names();
        }
    }

    /** All of several; of none, always. */
    record All(List<Guard> guards) implements Guard {
        public All {
            guards = List.copyOf(guards);
        }

        @Override
        public boolean holds(Map<String, String> data) {
            return guards.stream().allMatch(guard -> guard.holds(data));
        }

        @Override
        public Set<String> names() {
            return namesOf(guards);
        }
    }

    /** At least one of several. */
    record Any(List<Guard> guards) implements Guard {
        public Any {
            guards = List.copyOf(guards);
        }

        @Override
        public boolean holds(Map<String, String> data) {
            return guards.stream().anyMatch(guard -> guard.holds(data));
        }

        @Override
        public Set<String> names() {
            return namesOf(guards);
        }
    }

    private static Set<String> namesOf(List<Guard> guards) {
        Set<String> names = new TreeSet<>();
        for (Guard guard : guards) names.addAll(guard.names());
        return names;
    }
}
