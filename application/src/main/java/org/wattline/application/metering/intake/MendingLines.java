package org.wattline.application.metering.intake;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** Takes corrected lines in that were turned away before. One that is turned away again stays as it was, and says why. */
public final class MendingLines {
    private final UnitOfWork work;
    private final MeterDataFiles files;
    private final MeterDataLines lines;
    private final TakingInLines taking;
    private final BusinessClock clock;
    private final Outbox outbox;

    public MendingLines(
            UnitOfWork work,
            MeterDataFiles files,
            MeterDataLines lines,
            TakingInLines taking,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.files = files;
        this.lines = lines;
        this.taking = taking;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A line is sent again. @param content corrected, in the format of its file */
    public record Mend(FileDigest file, long line, String content) {}

    public Outcome<MeterDataFile> handle(Caller who, Mend command) {
        return work.perform(Act.of(who, "metering.mend-line"), () -> {
            Optional<MeterDataFile> file = files.find(command.file());
            if (file.isEmpty()) return Outcome.refused(MeteringRefusal.FILE_NOT_FOUND);
            if (files.rejection(command.file(), command.line()).isEmpty())
                return Outcome.refused(MeteringRefusal.LINE_NOT_REJECTED);
            TakingInLines.Taken taken =
                    taking.takeIn(List.of(lines.one(file.get().header(), command.line(), command.content())));
            if (!taken.rejections().isEmpty())
                return Outcome.refused(new StillWrong(taken.rejections().getFirst()));
            files.mended(command.file(), command.line(), clock.now());
            return file.get().mended(taken.counts()).map(change -> {
                outbox.publish(change.facts());
                return files.save(change.state());
            });
        });
    }

    /** That a corrected line is turned away, too. */
    record StillWrong(Rejection why) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return why.code();
        }

        @Override
        public String rule() {
            return why.rule();
        }

        @Override
        public Text title() {
            return Text.of("数据行仍被拒绝", why.detail());
        }

        @Override
        public Text remedy() {
            return Text.of("请更正后重新发送", "Correct the line and send it again");
        }
    }
}
