package org.wattline.adapter.http.platform.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** Which commands a resource allows in its present state, and why it does not allow the others. */
public record Commands(List<One> all) {
    public Commands {
        all = List.copyOf(all);
    }

    public static Commands none() {
        return new Commands(List.of());
    }

    public Commands allowed(String command) {
        return and(command, Optional.empty());
    }

    /** Allowed unless a refusal is given. */
    public Commands and(String command, Optional<Refusal> refusal) {
        List<One> more = new ArrayList<>(all);
        more.add(new One(command, refusal));
        return new Commands(more);
    }

    /** As the domain would decide now. */
    public Commands and(String command, Outcome<?> decision) {
        return switch (decision) {
            case Outcome.Done<?> done -> allowed(command);
            case Outcome.Refused<?>(Refusal why) -> and(command, Optional.of(why));
        };
    }

    /** One command. */
    public record One(String command, Optional<Refusal> refusal) {}
}
