package org.wattline.domain.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * All that is wrong with one request, so that it is put right at once. It speaks by the first fault: its kind, name, rule and remedy; its title names them all.
 *
 * @param faults two or more, none of them twice, the one that weighs most first
 */
public record Together(List<Refusal> faults) implements Refusal {
    /** @throws IllegalArgumentException for fewer than two: one fault speaks for itself */
    public Together {
        faults = List.copyOf(faults);
        if (faults.size() < 2) throw new IllegalArgumentException("one fault speaks for itself");
    }

    /** One by one: those of a refusal that tells several, or the one that it is. */
    public static List<Refusal> each(Refusal why) {
        return why instanceof Together together ? together.faults : List.of(why);
    }

    /** Those of an outcome; none if it is done. */
    public static List<Refusal> of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(Refusal why) -> each(why);
        };
    }

    /** One refusal that tells them all; empty where there are none. */
    public static Optional<Refusal> all(List<Refusal> faults) {
        List<Refusal> said = new ArrayList<>();
        for (Refusal fault : faults) for (Refusal one : each(fault)) if (!said.contains(one)) said.add(one);
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(said.size() == 1 ? said.getFirst() : new Together(said));
    }

    /** The outcome, refused by these faults and by its own. */
    public static <T> Outcome<T> with(List<Refusal> faults, Outcome<T> outcome) {
        List<Refusal> both = new ArrayList<>(faults);
        both.addAll(of(outcome));
        return all(both).<Outcome<T>>map(Outcome::refused).orElse(outcome);
    }

    /** Goes on with two values that do not depend on one another; refused by the faults of both. */
    public static <A, B, T> Outcome<T> both(
            Outcome<A> one, Outcome<B> other, BiFunction<? super A, ? super B, Outcome<T>> next) {
        return with(of(one), other).then(right -> one.then(left -> next.apply(left, right)));
    }

    @Override
    public Kind kind() {
        return faults.getFirst().kind();
    }

    @Override
    public String code() {
        return faults.getFirst().code();
    }

    @Override
    public String rule() {
        return faults.getFirst().rule();
    }

    @Override
    public Text title() {
        return Text.of(
                faults.stream().map(fault -> fault.title().zh()).collect(Collectors.joining("；")),
                faults.stream().map(fault -> fault.title().en()).collect(Collectors.joining("; ")));
    }

    @Override
    public Text remedy() {
        return faults.getFirst().remedy();
    }
}
