package org.wattline.adapter.http.platform.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Verb;

/** All routes as a tree of path segments; a fixed segment goes before a parameter. */
final class RouteTable {
    private final Node root = new Node();

    /** @throws IllegalStateException if two routes have the same method and path */
    void add(Route route) {
        Node node = root;
        for (String segment : segments(route.path())) {
            if (segment.startsWith("{")) {
                String name = segment.substring(1, segment.length() - 1);
                if (node.parameter.isEmpty()) {
                    node.parameter = Optional.of(new Node());
                    node.parameterName = name;
                } else if (!node.parameterName.equals(name)) {
                    throw new IllegalStateException(
                            route.path() + " calls {" + node.parameterName + "} by another name");
                }
                node = node.parameter.get();
            } else {
                node = node.fixed.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.routes.put(route.verb(), route) != null)
            throw new IllegalStateException(route.name() + " is declared twice");
    }

    /** The routes of a path, if it has any. @param path as it was sent, still encoded */
    Optional<Found> find(String path) {
        Map<String, String> values = new HashMap<>(4);
        return walk(root, path, 1, values).map(node -> new Found(node.routes, values));
    }

    private static Optional<Node> walk(Node node, String path, int from, Map<String, String> values) {
        if (from > path.length()) return node.routes.isEmpty() ? Optional.empty() : Optional.of(node);
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        String segment = path.substring(from, end);
        Node next = node.fixed.get(segment);
        if (next != null) {
            Optional<Node> found = walk(next, path, end + 1, values);
            if (found.isPresent()) return found;
        }
        if (node.parameter.isEmpty() || segment.isEmpty()) return Optional.empty();
        Optional<Node> found = walk(node.parameter.get(), path, end + 1, values);
        if (found.isPresent()) values.put(node.parameterName, decoded(segment));
        return found;
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) return segment;
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    /** The routes of a path and the values of its parameters. */
    record Found(Map<Verb, Route> routes, Map<String, String> values) {
        Optional<Route> route(Verb verb) {
            return Optional.ofNullable(routes.get(verb));
        }

        /** As the {@code Allow} header lists them. */
        String methods() {
            TreeSet<String> methods = new TreeSet<>();
            methods.add("OPTIONS");
            for (Verb verb : routes.keySet()) methods.add(verb.name());
            if (routes.containsKey(Verb.GET)) methods.add("HEAD");
            return String.join(", ", methods);
        }
    }

    private static final class Node {
        final Map<String, Node> fixed = new HashMap<>();
        final Map<Verb, Route> routes = new EnumMap<>(Verb.class);
        Optional<Node> parameter = Optional.empty();
        String parameterName = "";
    }
}
