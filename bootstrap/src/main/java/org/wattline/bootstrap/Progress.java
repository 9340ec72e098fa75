package org.wattline.bootstrap;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * What the operator sees while something takes its time, 进度: a line for each step and, for what can be counted, a bar on a terminal, elsewhere a plain
 * line every few seconds.
 */
public final class Progress {
    private static final long PAUSE_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;

    /** @param terminal true if {@code out} is a terminal, which alone can show a bar */
    public Progress(PrintStream out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    Progress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** @return progress on standard error, so that standard output holds results only */
    public static Progress onStandardError() {
        return new Progress(System.err, isTerminal());
    }

    /** The launcher knows of standard error; Java by itself only of the other two. */
    private static boolean isTerminal() {
        return switch (System.getProperty("wattline.terminal", "")) {
            case "yes" -> true;
            case "no" -> false;
            default -> System.console() != null && System.console().isTerminal();
        };
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
            return new Lines(task, total);
        }
        return new Shown(
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new Bar(out))
                        .build(),
                out);
    }

    /** Something that is being counted. */
    public sealed interface Count extends AutoCloseable {
        /** @param done how many are done by now */
        void at(long done);

        @Override
        void close();
    }

    private record Shown(ProgressBar bar, PrintStream out) implements Count {
        @Override
        public void at(long done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
            out.println();
        }
    }

    private final class Lines implements Count {
        private final String task;
        private final long total;
        private long told = nanos.getAsLong();

        private Lines(String task, long total) {
            this.task = task;
            this.total = total;
        }

        @Override
        public synchronized void at(long done) {
            if (done >= total || nanos.getAsLong() - told < PAUSE_NANOS) return;
            told = nanos.getAsLong();
            step("%s: %,d of %,d (%d %%)".formatted(task, done, total, 100 * done / total));
        }

        @Override
        public void close() {}
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
            // The line ends with the bar itself; the library closes its consumer some time later.
        }
    }
}
