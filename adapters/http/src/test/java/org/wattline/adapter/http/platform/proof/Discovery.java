package org.wattline.adapter.http.platform.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Route;

/** Finds existing resources in the lists of the server: an item of {@code /v1/bills} tells a {@code billNo} for {@code /v1/bills/{billNo}}. */
record Discovery(World known, Client client) {
    World world() {
        Map<String, String> values = new HashMap<>(known.values());
        for (int depth = 0; depth < 3; depth++)
            for (Route route : known.declared().routes()) if (route.listing()) from(route.path(), values);
        return new World(
                known.url(), known.declared(), known.all(), known.none(), known.strangers(), values, known.kept());
    }

    private void from(String list, Map<String, String> values) {
        String path = list;
        for (Map.Entry<String, String> value : values.entrySet())
            if (value.getKey().endsWith("}") && path.startsWith(value.getKey()))
                path = value.getKey().substring(0, value.getKey().lastIndexOf('{'))
                        + value.getValue()
                        + path.substring(value.getKey().length());
        if (path.contains("{")) return;
        HttpResponse<String> answer = client.send("GET", path, "", "Authorization", "Bearer " + known.all());
        if (answer.statusCode() != 200) return;
        JsonNode item = OpenApiCheck.json(answer.body()).path("items").path(0);
        for (Route route : known.declared().routes()) {
            if (!route.path().startsWith(list + "/{")) continue;
            int open = list.length() + 2;
            String name = route.path().substring(open, route.path().indexOf('}', open));
            JsonNode value = item.path(name).isMissingNode() ? item.path("id") : item.path(name);
            if (value.isTextual()) values.putIfAbsent(list + "/{" + name + "}", value.textValue());
        }
    }
}
