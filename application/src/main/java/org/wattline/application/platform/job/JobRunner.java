package org.wattline.application.platform.job;

/** Carries out the jobs of a store on this server. */
public interface JobRunner extends AutoCloseable {
    /** Begins to carry out jobs in the background, recurring ones included. */
    void start();

    /** Carries out all that is queued, on the calling thread, for tests and demonstrations. @return how many jobs */
    int runDue();

    /** Ends soon: jobs under way are asked to stop, and go back into the queue. */
    @Override
    void close();
}
