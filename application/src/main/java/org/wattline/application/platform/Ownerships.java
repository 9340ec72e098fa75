package org.wattline.application.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;

/**
 * To whom single resources belong: asked at the edges before a resource is shown or changed, so that nobody learns of what lies outside
 * the own {@link Scope}. Each capability contributes a lookup for each kind of resource it owns.
 */
public final class Ownerships {
    private final Map<String, Lookup> lookups;
    private final TakenOver takenOver;

    /** Where nobody does the work of another unit. @throws IllegalStateException if two lookups are for the same kind */
    public Ownerships(Collection<? extends Lookup> lookups) {
        this(lookups, (who, unit) -> false);
    }

    /** @throws IllegalStateException if two lookups are for the same kind */
    public Ownerships(Collection<? extends Lookup> lookups, TakenOver takenOver) {
        this.takenOver = takenOver;
        this.lookups = lookups.stream().collect(Collectors.toUnmodifiableMap(Lookup::kind, Function.identity()));
    }

    public boolean knows(String kind) {
        return lookups.containsKey(kind);
    }

    /** @throws IllegalArgumentException if nobody contributed the kind, or the id is none of that kind */
    public Optional<Scope.Owner> ownerOf(String kind, String id) {
        Lookup lookup = lookups.get(kind);
        if (lookup == null) throw new IllegalArgumentException("nobody tells the owners of the kind " + kind);
        return lookup.ownerOf(id);
    }

    /** Whether a caller may know of what belongs to an owner: it lies within the own scope, or in a unit whose work the caller took over. */
    public boolean opens(Caller who, Scope.Owner owner) {
        return who.scope().covers(owner) || takenOver.by(who, owner.unit());
    }

    /** The resource that goes on for another that was merged into it; empty if it goes on itself, or there is none. */
    public Optional<String> successor(String kind, String id) {
        return Optional.ofNullable(lookups.get(kind)).flatMap(lookup -> lookup.successor(id));
    }

    /** Whose work was moved to whom (接管); asked only about what lies outside a caller's scope. */
    @FunctionalInterface
    public interface TakenOver {
        /** Whether a caller does work of a unit that was moved to the own one. */
        boolean by(Caller who, UnitPath unit);
    }

    /** What a capability contributes for one kind of resource. */
    public interface Lookup {
        /** Noun as in the audit trail: {@code bill}. */
        String kind();

        /** The owner, or empty if there is no such resource. @throws IllegalArgumentException if the id is none of this kind */
        Optional<Scope.Owner> ownerOf(String id);

        /** The resource that goes on for it. @throws IllegalArgumentException if the id is none of this kind */
        Optional<String> successor(String id);

        static Lookup of(String kind, Function<String, Optional<Scope.Owner>> owner) {
            return new Named(kind, owner, id -> Optional.empty());
        }

        /** Of a kind whose resources may be merged. */
        static Lookup merging(
                String kind,
                Function<String, Optional<Scope.Owner>> owner,
                Function<String, Optional<String>> successor) {
            return new Named(kind, owner, successor);
        }
    }

    private record Named(
            String kind, Function<String, Optional<Scope.Owner>> owner, Function<String, Optional<String>> successor)
            implements Lookup {
        @Override
        public Optional<String> successor(String id) {
            return successor.apply(id);
        }

        @Override
        public Optional<Scope.Owner> ownerOf(String id) {
            return owner.apply(id);
        }
    }
}
