package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Answer;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.Parameter;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.adapter.http.platform.route.Verb;
import org.wattline.adapter.http.platform.shape.SchemaBook;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.domain.kernel.Text;

/** Describes one route as an operation. */
final class Operations {
    private final Shapes shapes;
    private final Shared shared;
    private final Bodies bodies;

    Operations(SchemaBook book, Shapes shapes, Shared shared) {
        this.shapes = shapes;
        this.shared = shared;
        this.bodies = new Bodies(book, shapes);
    }

    ObjectNode of(Route route) {
        ObjectNode operation = Node.object();
        operation.putArray("tags").add(route.tag());
        operation.put("operationId", Names.of(route));
        operation.put("summary", Node.both(route.summary()));
        operation.put("description", description(route));
        if (route.traits().retirement().isPresent()) operation.put("deprecated", true);
        permission(route, operation);
        ArrayNode parameters = parameters(route);
        if (!parameters.isEmpty()) operation.set("parameters", parameters);
        bodies.request(route.body()).ifPresent(body -> operation.set("requestBody", body));
        operation.set("responses", responses(route));
        return operation;
    }

    private static String description(Route route) {
        StringBuilder text = new StringBuilder();
        if (!route.description().en().isEmpty())
            text.append(Node.both(route.description())).append("\n\n");
        else text.append(Node.both(route.summary())).append("\n\n");
        text.append(
                switch (route.access()) {
                    case Access.Needs needs -> "权限 · permission: `" + needs.permission() + "`.";
                    case Access.SignedIn signedIn -> "登录即可 · any caller who is signed in: " + signedIn.why() + ".";
                    case Access.Open open -> "无需登录 · no token needed: " + open.why() + ".";
                });
        text.append(
                switch (route.rows()) {
                    case Rows.Owned owned -> " 只见自己范围内的 · only a " + owned.kind() + " within the caller's scope.";
                    case Rows.Scoped scoped -> " 只列自己范围内的 · only what is within the caller's scope.";
                    case Rows.Unowned unowned -> "";
                });
        return text.toString();
    }

    private static void permission(Route route, ObjectNode operation) {
        switch (route.access()) {
            case Access.Needs needs ->
                operation.put("x-permission", needs.permission().code());
            case Access.SignedIn signedIn -> {}
            case Access.Open open -> {
                operation.putArray("security");
                return;
            }
        }
        operation.putArray("security").addObject().putArray("bearer");
    }

    private ArrayNode parameters(Route route) {
        ArrayNode parameters = Node.object().putArray("parameters");
        for (String name : Names.parameters(route.path())) parameters.add(parameter("path", inPath(route, name)));
        for (Parameter parameter : route.query()) parameters.add(parameter("query", parameter));
        if (route.listing()) parameters.add(shared.parameter("Limit")).add(shared.parameter("Cursor"));
        Guards guards = route.guards();
        if (guards.dryRun()) parameters.add(shared.parameter("DryRun"));
        if (guards.ifMatch()) parameters.add(shared.parameter("IfMatch"));
        if (guards.key() == Guards.Key.ACCEPTED) parameters.add(shared.parameter("IdempotencyKey"));
        if (guards.key() == Guards.Key.REQUIRED) parameters.add(shared.parameter("RequiredIdempotencyKey"));
        if (tagged(route)) parameters.add(shared.parameter("IfNoneMatch"));
        parameters.add(shared.parameter("AcceptLanguage"));
        return parameters;
    }

    private static Parameter inPath(Route route, String name) {
        return route.inPath().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Parameter(name, Text.of(name, name), "1", true, false));
    }

    private static ObjectNode parameter(String in, Parameter declared) {
        ObjectNode parameter = Node.object().put("name", declared.name()).put("in", in);
        parameter.put("required", declared.required());
        parameter.put("description", Node.both(declared.about()));
        parameter.set("schema", Node.string());
        return parameter.put("example", declared.example());
    }

    private static boolean tagged(Route route) {
        return route.verb() == Verb.GET && route.answers().stream().anyMatch(Answer.Json.class::isInstance);
    }

    private ObjectNode responses(Route route) {
        ObjectNode responses = Node.object();
        Optional<JsonNode> example = Optional.empty();
        for (Answer answer : route.answers()) {
            ObjectNode response = responses.withObject("/" + answer.status());
            bodies.answer(answer, response, Node.both(route.summary()));
            head(route, answer, response);
            if (answer instanceof Answer.Json json) example = Optional.of(shapes.tree(json.example()));
        }
        if (route.guards().dryRun())
            bodies.dryRun(
                    responses.withObject("/200"), route.answers().getFirst().status(), example.orElseGet(Node::object));
        if (route.traits().redirecting()) {
            ObjectNode moved =
                    responses.putObject("308").put("description", "已合并，见存续者 · merged; see the one that goes on");
            moved.putObject("headers").set("Location", Node.ref("headers", "Location"));
        }
        if (tagged(route)) responses.putObject("304").put("description", "未变 · not changed");
        PossibleProblems.of(route)
                .forEach((status, problems) ->
                        responses.set(Integer.toString(status), shared.problems(status, problems)));
        return responses;
    }

    private static void head(Route route, Answer answer, ObjectNode response) {
        ObjectNode headers = response.withObject("/headers");
        for (String name : List.of("X-Request-Id", "RateLimit")) headers.set(name, Node.ref("headers", name));
        if (answer instanceof Answer.Json) headers.set("ETag", Node.ref("headers", "ETag"));
        if (answer.status() == 201 || answer.status() == 202) headers.set("Location", Node.ref("headers", "Location"));
        if (route.guards().key() != Guards.Key.NONE)
            headers.set("Idempotency-Replayed", Node.ref("headers", "Idempotency-Replayed"));
    }
}
