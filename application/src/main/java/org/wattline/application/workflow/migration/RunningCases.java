package org.wattline.application.workflow.migration;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessKey;

/** Cases that have not ended, by the versions of processes by which they go. */
public interface RunningCases {
    /** Those of a version, by number. @param after where the last part ended @param most how many at most */
    List<InstanceNo> of(ProcessKey version, Optional<InstanceNo> after, int most);

    /** The same with all that they are. */
    List<ProcessInstance> whole(ProcessKey version, Optional<InstanceNo> after, int most);
}
