package org.wattline.adapter.http.platform.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.route.DryRun;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.application.platform.Idempotency.Answer;
import org.wattline.application.platform.UnitOfWork;

/** Answers {@code dryRun=true}: what a change would answer, publish and store, with nothing kept. */
record Rehearsals(UnitOfWork units, Replies replies) {
    Reply of(Supplier<Reply> work, Request request) {
        UnitOfWork.Rehearsal<Reply> rehearsal = units.rehearse(work);
        Answer answer = replies.answer(rehearsal.result(), request);
        Optional<JsonNode> content =
                answer.body().length == 0 ? Optional.empty() : JsonTree.parse(answer.body(), At.root());
        return new Reply.Body(
                200,
                new DryRun(
                        true,
                        new DryRun.Would(
                                answer.status(),
                                content.filter(c -> answer.done()),
                                content.filter(c -> !answer.done())),
                        rehearsal.events().stream()
                                .map(event -> new DryRun.Fact(event.type(), event.subject(), event.facts()))
                                .toList(),
                        rehearsal.alterations().stream()
                                .map(change -> new DryRun.Alteration(
                                        change.resource(), change.id(), change.before(), change.after()))
                                .toList()),
                Map.of());
    }
}
