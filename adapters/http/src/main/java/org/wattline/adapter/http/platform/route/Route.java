package org.wattline.adapter.http.platform.route;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * The one declaration of a route. Server, permission check, OpenAPI and the generic tests are made from it.
 *
 * @param path template such as {@code /v1/bills/{billNo}}
 * @param trail noun under which the audit trail knows the resource; a {@code …/history} route follows from it
 * @param commands what the resource allows now; a {@code …/allowed-commands} route follows from it
 */
public record Route(
        Verb verb,
        String path,
        String tag,
        Text summary,
        Text description,
        Access access,
        Rows rows,
        List<Parameter> inPath,
        List<Parameter> query,
        RequestBody body,
        List<Answer> answers,
        List<Refusal> refusals,
        Guards guards,
        Traits traits,
        Optional<String> trail,
        Optional<Function<Exchange<Void>, Optional<Commands>>> commands,
        Handler<?> handler) {

    public static Draft<Void> get(String path) {
        return new Draft<>(Verb.GET, path);
    }

    /** A list in parts, with {@code limit} and {@code cursor}. */
    public static Draft<Void> list(String path) {
        return new Draft<Void>(Verb.GET, path).listing();
    }

    public static Draft<Void> post(String path) {
        return new Draft<Void>(Verb.POST, path).guards(new Guards(false, Guards.Key.ACCEPTED, false));
    }

    /** A change of state of an existing resource: {@code POST {path}/commands/{name}}. */
    public static Draft<Void> command(String path, String name) {
        return new Draft<Void>(Verb.POST, path + "/commands/" + name)
                .guards(new Guards(true, Guards.Key.ACCEPTED, true));
    }

    /** An edit by JSON Merge Patch. */
    public static Draft<Void> patch(String path) {
        return new Draft<Void>(Verb.PATCH, path).guards(new Guards(true, Guards.Key.ACCEPTED, true));
    }

    public static Draft<Void> put(String path) {
        return new Draft<Void>(Verb.PUT, path).guards(new Guards(true, Guards.Key.NONE, true));
    }

    public static Draft<Void> delete(String path) {
        return new Draft<Void>(Verb.DELETE, path).guards(new Guards(true, Guards.Key.NONE, true));
    }

    /** Whether what it answers tells itself to whom it belongs. */
    public boolean answersBelonging() {
        return answers.stream()
                .allMatch(
                        answer -> answer instanceof Answer.Json json && Belonging.class.isAssignableFrom(json.type()));
    }

    public boolean listing() {
        return traits.listing();
    }

    public boolean stored() {
        return traits.stored();
    }

    public boolean undoable() {
        return traits.undoable();
    }

    /** Method and path, as logs and metrics name the route. */
    public String name() {
        return verb + " " + path;
    }
}
