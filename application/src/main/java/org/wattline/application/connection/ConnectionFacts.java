package org.wattline.application.connection;

import java.util.Map;
import java.util.Set;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.workflow.ProcessInstance;

/** What a part of the connection business knows of an application, so that conditions and checks of processes can use it: {@code planConfirmed}. */
public interface ConnectionFacts {
    Set<String> names();

    /** @param form what the holder of the step that is being completed filled in @return those of {@link #names} that are known now */
    Map<String, String> of(ApplicationNo application, Map<String, String> form);

    /** The same where it depends on what the steps of the case collected as well. */
    default Map<String, String> of(ProcessInstance instance, Map<String, String> form) {
        return of(new ApplicationNo(instance.no().value()), form);
    }
}
