package org.wattline.adapter.postgres.workflow.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.application.workflow.migration.RunningCases;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessKey;

/** Running cases on PostgreSQL. */
public final class PostgresRunningCases implements RunningCases {
    private final PostgresUnits units;
    private final PostgresProcessInstances instances;

    public PostgresRunningCases(PostgresUnits units, PostgresProcessInstances instances) {
        this.units = units;
        this.instances = instances;
    }

    @Override
    public List<ProcessInstance> whole(ProcessKey version, Optional<InstanceNo> after, int most) {
        return instances.all(of(version, after, most)).stream()
                .sorted(Comparator.comparing(ProcessInstance::no))
                .toList();
    }

    @Override
    public List<InstanceNo> of(ProcessKey version, Optional<InstanceNo> after, int most) {
        return units.read(h -> h.createQuery("""
                        select no from process_instance
                        where process_code = :code and process_version = :number and state in ('RUNNING', 'SUSPENDED')
                          and (cast(:after as text) is null or no collate "C" > :after)
                        order by no collate "C" limit :most""")
                .bind("code", version.code())
                .bind("number", version.version())
                .bind("after", after.map(InstanceNo::value))
                .bind("most", most)
                .mapTo(String.class)
                .map(InstanceNo::new)
                .list());
    }
}
