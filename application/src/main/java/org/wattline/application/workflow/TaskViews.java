package org.wattline.application.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/** Tasks as inboxes show them. */
public interface TaskViews {
    /** Open tasks of these posts, those first that are due first (without a due day last), then by number. */
    Page<Row> inbox(List<Post> posts, Filter filter, Page.Request page);

    /**
     * Which tasks are wanted.
     *
     * @param holder only those that this person works on
     */
    record Filter(Optional<TaskState> state, Optional<StepCode> step, Optional<String> holder) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A task in an inbox.
     *
     * @param version of its case
     */
    record Row(
            TaskNo no,
            InstanceNo instance,
            ProcessKey process,
            StepCode step,
            PositionCode position,
            UnitPath unit,
            TaskState state,
            Optional<String> holder,
            Instant readySince,
            Optional<String> limit,
            Optional<LocalDate> committed,
            Optional<LocalDate> legal,
            Version version) {
        /** Its place in the inbox. */
        public String key() {
            return committed.or(() -> legal).map(LocalDate::toString).orElse("9999-12-31") + "/" + no.value();
        }
    }
}
