package org.wattline.bootstrap.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** A job that runs where it is asked for. */
final class AtOnce implements Jobs.Progress {
    private final Caller who;
    private final Map<String, String> arguments;
    final List<String> problems = new ArrayList<>();

    private AtOnce(Caller who, Map<String, String> arguments) {
        this.who = who;
        this.arguments = arguments;
    }

    /** @return what it told */
    static AtOnce run(Jobs.Work work, Caller who, Map<String, String> arguments) {
        AtOnce job = new AtOnce(who, arguments);
        if (work.run(job).isEmpty()) throw new AssertionError("the job tells where its result is");
        return job;
    }

    @Override
    public UUID job() {
        return new UUID(1, 1);
    }

    @Override
    public Caller who() {
        return who;
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public void total(long units) {}

    @Override
    public void done(long units) {}

    @Override
    public void problem(String subject, String what) {
        problems.add(subject + " " + what);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
