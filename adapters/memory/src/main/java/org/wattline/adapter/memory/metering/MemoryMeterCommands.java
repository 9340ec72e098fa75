package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;

/** Orders to meters on site, in memory. */
public final class MemoryMeterCommands implements MeterCommands {
    private final MemoryTable<MeterCommandId, MeterCommand> table;

    public MemoryMeterCommands(MemoryStore store) {
        table = store.table("meter-command", MeterCommand::id);
    }

    @Override
    public Optional<MeterCommand> find(MeterCommandId id) {
        return table.find(id);
    }

    @Override
    public void add(MeterCommand command) {
        table.add(command);
    }

    @Override
    public MeterCommand save(MeterCommand command) {
        return table.save(command);
    }

    @Override
    public List<MeterCommand> due(Instant now, int limit, int perConcentrator) {
        Map<Concentrator, Integer> busy = new HashMap<>();
        List<MeterCommand> due = new ArrayList<>();
        for (MeterCommand command : table.all()) {
            boolean later = command.dueAt().map(now::isBefore).orElse(true);
            if (!later) due.add(command);
            else if (command.stage() instanceof CommandStage.Sent) busy.merge(command.concentrator(), 1, Integer::sum);
        }
        due.sort(Comparator.comparing((MeterCommand command) -> command.dueAt().orElse(Instant.MAX))
                .thenComparing(command -> command.id().value()));
        return due.stream()
                .filter(command -> busy.merge(command.concentrator(), 1, Integer::sum) <= perConcentrator)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<MeterCommand> list(
            Scope scope, Optional<AssetNo> meter, Optional<CommandStage.State> state, Page.Request page) {
        List<MeterCommand> rows = table.stream()
                .filter(command -> scope.covers(Scope.Owner.of(command.unit())))
                .filter(command -> meter.map(command.meter()::equals).orElse(true))
                .filter(command ->
                        state.map(wanted -> command.stage().state() == wanted).orElse(true))
                .sorted(Comparator.comparing(MeterCommands::position).reversed())
                .filter(command -> page.after()
                        .map(after -> MeterCommands.position(command).compareTo(after) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MeterCommands::position);
    }
}
