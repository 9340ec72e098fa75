package org.wattline.bootstrap;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** What the operator sees while something takes its time, 进度: a line for each step and, on a terminal, a bar for what can be counted. */
public final class Progress {

    private final PrintStream out;
    private final boolean terminal;

    /** @param terminal true if {@code out} is a terminal, which alone can show a bar */
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @return progress on standard error, so that standard output holds results only */
    public static Progress onStandardError() {
        return new Progress(
                System.err, System.console() != null && System.console().isTerminal());
    }

    /** @param line what begins now, e.g. "Loading the demo company" */
    public void step(String line) {
        out.println(line);
    }

    /**
     * Begins something that can be counted and may take longer than two seconds.
     *
     * @param task what is done, e.g. "Unpacking PostgreSQL"
     * @param total how many there are to do
     */
    public Count count(String task, long total) {
        if (!terminal) {
            step(task);
            return new Count(Optional.empty());
        }
        return new Count(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new Bar(out))
                .build()));
    }

    /**
     * Where the bar is drawn. The library's own consumer opens a terminal through JLine, which takes the handler of Ctrl-C away from Java: the server would
     * then be killed instead of stopped.
     */
    private record Bar(PrintStream out) implements ProgressBarConsumer {
        private static final int WIDTH = 79;

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {
            out.print("\r" + rendered);
            out.flush();
        }

        @Override
        public void close() {
            out.println();
        }
    }

    /** Something that is being counted. */
    public static final class Count implements AutoCloseable {
        private final Optional<ProgressBar> bar;

        private Count(Optional<ProgressBar> bar) {
            this.bar = bar;
        }

        /** @param done how many are done by now */
        public void at(long done) {
            bar.ifPresent(shown -> shown.stepTo(done));
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
