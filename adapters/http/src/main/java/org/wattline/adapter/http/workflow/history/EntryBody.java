package org.wattline.adapter.http.workflow.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.history.Entry;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Move;

/** What somebody did to a case. {@code stateHash} is that of the whole case afterwards, {@code hash} that of the entry upon the one before. */
public record EntryBody(
        long version,
        Instant at,
        String login,
        String command,
        Optional<String> reason,
        String process,
        List<MoveBody> moves,
        String stateHash,
        String previousHash,
        String hash) {
    static final EntryBody EXAMPLE = new EntryBody(
            2,
            Instant.parse("2026-03-02T01:00:00Z"),
            "manager.wang",
            "workflow.claim-task",
            Optional.empty(),
            "LV_RES_NEW/1",
            List.of(new MoveBody(
                    new TaskNo("4000000000019-02"),
                    new StepCode("SURVEY"),
                    TaskState.CLAIMED,
                    new PositionCode("CUSTOMER-MANAGER"),
                    new UnitPath("/33/3301/330106"),
                    Optional.of("manager.wang"))),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13");

    static EntryBody of(Link link) {
        Entry entry = link.entry();
        return new EntryBody(
                entry.version().number(),
                entry.at(),
                entry.login(),
                entry.what(),
                entry.reason(),
                entry.process().toString(),
                entry.moves().stream().map(MoveBody::of).toList(),
                entry.state(),
                link.previous(),
                link.hash());
    }

    /** Where it left a task. */
    public record MoveBody(
            TaskNo taskNo,
            StepCode step,
            TaskState state,
            PositionCode position,
            UnitPath unit,
            Optional<String> holder) {
        static MoveBody of(Move move) {
            return new MoveBody(move.task(), move.step(), move.state(), move.position(), move.unit(), move.holder());
        }
    }
}
