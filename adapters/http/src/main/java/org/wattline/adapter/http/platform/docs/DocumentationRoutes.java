package org.wattline.adapter.http.platform.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.openapi.OpenApi;
import org.wattline.adapter.http.platform.openapi.Yaml;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.adapter.http.platform.shape.Shapes;

/** {@code /openapi.json}, {@code /openapi.yaml}, {@code /docs} and the pages that problems point to; made when first asked for. */
public final class DocumentationRoutes implements Routes {
    private static final String PUBLIC = "documentation is for everybody";
    private static final Map<String, String> PAGE =
            Map.of("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");

    private final Supplier<List<Route>> all;
    private final Shapes shapes;
    private volatile Optional<Made> made = Optional.empty();

    /** @param all every route of the server, these included */
    public DocumentationRoutes(Supplier<List<Route>> all, Shapes shapes) {
        this.all = all;
        this.shapes = shapes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                about(Route.get("/openapi.json"), "OpenAPI 文档（JSON）", "The OpenAPI document as JSON")
                        .answersMedia(200, "application/json", "{}")
                        .handle(x -> bytes("application/json", made().json())),
                about(Route.get("/openapi.yaml"), "OpenAPI 文档（YAML）", "The OpenAPI document as YAML")
                        .answersMedia(200, "application/yaml", "openapi: 3.1.0")
                        .handle(x -> bytes("application/yaml", made().yaml())),
                about(Route.get("/docs"), "接口文档", "The documentation to read")
                        .answersMedia(200, "text/html", "<!doctype html>")
                        .handle(x -> bytes("text/html; charset=utf-8", resource("index.html"))),
                about(Route.get("/docs/page.js"), "文档脚本", "The documentation's script")
                        .answersMedia(200, "text/javascript", "\"use strict\"")
                        .handle(x -> bytes("text/javascript; charset=utf-8", resource("page.js"))),
                about(Route.get("/docs/page.css"), "文档样式", "The documentation's style")
                        .answersMedia(200, "text/css", "body {}")
                        .handle(x -> bytes("text/css; charset=utf-8", resource("page.css"))),
                about(Route.get("/docs/problems/{code}"), "问题说明", "What a problem means")
                        .path("code", "问题代码", "code of the problem", PlatformProblem.STALE.code())
                        .answersMedia(200, "text/html", "<!doctype html>")
                        .handle(x -> made().problems()
                                .page(x.path("code"))
                                .map(page -> bytes("text/html; charset=utf-8", page))
                                .orElseGet(() -> new Reply.Refused(PlatformProblem.NOT_FOUND.problem()))));
    }

    private static Draft<Void> about(Draft<Void> route, String zh, String en) {
        return route.tag("documentation")
                .summary(zh, en)
                .open(PUBLIC)
                .unowned(PUBLIC)
                .cacheable();
    }

    private static Reply bytes(String type, byte[] bytes) {
        return new Reply.Bytes(200, type, bytes, PAGE);
    }

    private static byte[] resource(String name) {
        try (var in = DocumentationRoutes.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the jar lacks " + name);
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Made made() {
        Optional<Made> known = made;
        if (known.isPresent()) return known.get();
        List<Route> routes = all.get();
        ObjectNode document = OpenApi.document(routes, shapes);
        Made fresh = new Made(
                JsonTree.bytes(document), Yaml.of(document).getBytes(StandardCharsets.UTF_8), ProblemPages.of(routes));
        made = Optional.of(fresh);
        return fresh;
    }

    private record Made(byte[] json, byte[] yaml, ProblemPages problems) {}
}
