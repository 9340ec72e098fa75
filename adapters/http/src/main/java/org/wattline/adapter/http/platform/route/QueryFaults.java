package org.wattline.adapter.http.platform.route;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;

/**
 * What is wrong with the parameters of one query. A handler asks for them one after the other; so that a client is told of all faults at once, reading goes on
 * after a fault with the declared example in place of what was given, until the handler has asked for all that was given. What changes something is ended by
 * its first fault; the others are asked for in a second reading, which changes nothing.
 */
final class QueryFaults {
    private final Route route;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> notAsked;
    private boolean answered;
    private boolean goingOn;

    QueryFaults(Route route, Request request) {
        this.route = route;
        notAsked = new HashSet<>(request.query().keySet());
        goingOn = route.verb() == Verb.GET;
    }

    /** Faults that were found before the handler is asked; it is asked for nothing but its parameters, so reading goes on after any fault. */
    void found(List<Fault> before) {
        goingOn = true;
        faults.addAll(before);
        for (Fault fault : before)
            if (fault.pointer().startsWith("query:"))
                notAsked.remove(fault.pointer().substring("query:".length()));
        if (notAsked.isEmpty()) refuse();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Notes that the handler asked for it. @throws Rejected when there are faults, and nothing is left to be asked for */
    void asked(String parameter) {
        notAsked.remove(parameter);
        if (notAsked.isEmpty()) refuse();
    }

    /** Notes a fault. @throws Rejected if there is nothing to go on for */
    void add(String parameter, Fault fault) {
        if (!faults.contains(fault)) faults.add(fault);
        if (answered || !goingOn) refuse();
        asked(parameter);
    }

    /** A valid value to go on with. */
    <T> Optional<T> example(String parameter, Function<String, T> parse) {
        for (Parameter declared : route.query())
            if (declared.name().equals(parameter)) {
                try {
                    return Optional.of(parse.apply(declared.example()));
                } catch (IllegalArgumentException | DateTimeException noneFits) {
                    return Optional.empty();
                }
            }
        return Optional.empty();
    }

    boolean any() {
        return !faults.isEmpty();
    }

    /** The handler is done: a fault that shows later, while an answer is written, ends it. @throws Rejected if there are faults */
    void answered() {
        answered = true;
        refuse();
    }

    /** @throws Rejected if there are faults */
    void refuse() {
        if (any()) throw Rejected.malformed(all());
    }
}
