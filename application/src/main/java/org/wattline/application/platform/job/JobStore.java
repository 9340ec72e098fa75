package org.wattline.application.platform.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** Where jobs are kept while they are carried out. Everything it stores is seen at once, also from within a unit of work. */
public interface JobStore {
    /** Marks a job that is queued, or was left by a server that died, as running. @return empty when it has ended */
    Optional<Claim> claim(UUID job);

    void progress(UUID job, long done, long total);

    void problem(UUID job, String subject, String what);

    boolean cancelAsked(UUID job);

    /** Ends a running job. */
    void end(UUID job, Jobs.State state, Optional<String> result, Optional<String> error);

    /** Puts a running job back into the queue. */
    void giveBack(UUID job);

    /** A job that is to be carried out. */
    record Claim(UUID job, String kind, Caller who, Map<String, String> arguments) {}
}
