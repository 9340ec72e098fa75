package org.wattline.domain.workflow.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessKey;

/**
 * One entry of a case's history: who did what, when, why, by which version of its process, and what the case was afterwards.
 *
 * @param version of the case after it; entries count without gap from 1
 * @param login who did it
 * @param what the command: {@code workflow.complete-task}
 * @param state SHA-256 of the case's canonical text afterwards
 */
public record Entry(
        InstanceNo instance,
        Version version,
        Instant at,
        String login,
        String what,
        Optional<String> reason,
        ProcessKey process,
        List<Move> moves,
        String state) {
    public Entry {
        at = CanonicalCase.millis(at);
        moves = List.copyOf(moves);
    }

    /** @param stored the case as it is stored now */
    public static Entry of(
            Optional<ProcessInstance> before,
            ProcessInstance stored,
            Instant at,
            String login,
            String what,
            Optional<String> reason) {
        return new Entry(
                stored.no(),
                stored.version(),
                at,
                login,
                what,
                reason,
                stored.process(),
                Move.between(before, stored),
                digest(stored));
    }

    /** SHA-256 of all that a case is. */
    public static String digest(ProcessInstance instance) {
        return Sha256.of(CanonicalCase.of(instance));
    }

    /** The entry as one line of text, which the chain is made of. */
    public String canonical() {
        return CanonicalCase.escaped(
                instance, version.number(), at, login, what, reason.orElse(""), process, Move.written(moves), state);
    }

    /** The hash that follows upon another one. */
    public String hashAfter(String previous) {
        return Sha256.of(previous + "\n" + canonical());
    }
}
