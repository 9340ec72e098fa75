package org.wattline.adapter.http.platform.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A route being declared; ends with {@link #handle}.
 *
 * @param <B> the body that the handler is given
 */
public final class Draft<B> {
    private final Verb verb;
    private final String path;
    private final List<Parameter> inPath = new ArrayList<>();
    private final List<Parameter> query = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private String tag = "";
    private Text summary = Text.of("", "");
    private Text description = Text.of("", "");
    private Optional<Access> access = Optional.empty();
    private Optional<Rows> rows = Optional.empty();
    private RequestBody body = new RequestBody.None();
    private Guards guards = Guards.NONE;
    private Traits traits = Traits.PLAIN;
    private Optional<String> trail = Optional.empty();
    private Optional<Function<Exchange<Void>, Optional<Commands>>> commands = Optional.empty();

    Draft(Verb verb, String path) {
        this.verb = verb;
        this.path = path;
    }

    /** The capability, under which documentation groups it. */
    public Draft<B> tag(String capability) {
        tag = capability;
        return this;
    }

    public Draft<B> summary(String zh, String en) {
        summary = Text.of(zh, en);
        return this;
    }

    public Draft<B> description(String zh, String en) {
        description = Text.of(zh, en);
        return this;
    }

    public Draft<B> permission(Permission needed) {
        access = Optional.of(new Access.Needs(needed));
        return this;
    }

    /** Everybody who is signed in may call it. */
    public Draft<B> signedIn(String why) {
        access = Optional.of(new Access.SignedIn(why));
        return this;
    }

    /** Everybody may call it, without a token. */
    public Draft<B> open(String why) {
        access = Optional.of(new Access.Open(why));
        return this;
    }

    /** The path's parameter names a resource of this kind; outside the caller's scope it does not exist. */
    public Draft<B> owned(String parameter, String kind) {
        rows = Optional.of(new Rows.Owned(parameter, kind, false));
        return this;
    }

    /** The same where the command that is given judges the owner itself and refuses what lies outside the caller's scope. */
    public Draft<B> ownedByCommand(String parameter, String kind) {
        rows = Optional.of(new Rows.Owned(parameter, kind, true));
        return this;
    }

    /** The handler hands {@link Exchange#scope()} on to a read port. */
    public Draft<B> scoped() {
        rows = Optional.of(new Rows.Scoped());
        return this;
    }

    public Draft<B> unowned(String why) {
        rows = Optional.of(new Rows.Unowned(why));
        return this;
    }

    /** Says what a parameter of the path is; without it, it is described by its name alone. */
    public Draft<B> path(String name, String zh, String en, String example) {
        inPath.add(new Parameter(name, Text.of(zh, en), example, true, false));
        return this;
    }

    public Draft<B> query(String name, String zh, String en, String example) {
        query.add(new Parameter(name, Text.of(zh, en), example, false, false));
        return this;
    }

    public Draft<B> requiredQuery(String name, String zh, String en, String example) {
        query.add(new Parameter(name, Text.of(zh, en), example, true, false));
        return this;
    }

    /** A parameter of the query that selects rows of a list. */
    public Draft<B> filter(String name, String zh, String en, String example) {
        query.add(new Parameter(name, Text.of(zh, en), example, false, true));
        return this;
    }

    /** A JSON body. */
    public <N> Draft<N> body(Class<N> type, N example) {
        body = verb == Verb.PATCH ? new RequestBody.Merge(type, example) : new RequestBody.Json(type, example);
        return retyped();
    }

    /** A body of up to {@code limit} bytes in one of these content types, read with {@link Exchange#stream()}. */
    public Draft<B> bodyStream(long limit, String example, String... contentTypes) {
        body = new RequestBody.Stream(List.of(contentTypes), limit, example);
        return this;
    }

    public <A> Draft<B> answers(int status, Class<A> type, A example) {
        answers.add(new Answer.Json(status, type, example));
        return this;
    }

    public <A> Draft<B> answersPage(Class<A> type, A example) {
        answers.add(new Answer.Listing(type, example));
        return this;
    }

    /** No body: 204, or 202 with the {@code Location} of a job. */
    public Draft<B> answersNothing(int status) {
        answers.add(new Answer.Nothing(status));
        return this;
    }

    public Draft<B> answersMedia(int status, String contentType, String example) {
        answers.add(new Answer.Media(status, contentType, example));
        return this;
    }

    /** The refusals that the command can end with. */
    public Draft<B> refuses(Refusal... possible) {
        refusals.addAll(Arrays.asList(possible));
        return this;
    }

    /** It makes a new resource: 201 with {@code Location}; an {@code Idempotency-Key} is required; can be rehearsed. */
    public Draft<B> creates() {
        return guards(new Guards(false, Guards.Key.REQUIRED, true));
    }

    /** It moves money: an {@code Idempotency-Key} is required. */
    public Draft<B> movesMoney() {
        return guards(new Guards(guards.ifMatch(), Guards.Key.REQUIRED, guards.dryRun()));
    }

    /** The caller need not have seen the resource before it changes it. */
    public Draft<B> withoutIfMatch() {
        return guards(new Guards(false, guards.key(), guards.dryRun()));
    }

    /** It does something that cannot be undone by a unit of work. */
    public Draft<B> withoutDryRun() {
        return guards(new Guards(guards.ifMatch(), guards.key(), false));
    }

    /** No answer is kept for an {@code Idempotency-Key}: for what must not be stored, such as tokens. */
    public Draft<B> withoutKey() {
        return guards(new Guards(guards.ifMatch(), Guards.Key.NONE, guards.dryRun()));
    }

    /** Adds {@code GET …/history} of the resource that the last parameter of the path names. */
    public Draft<B> history(String noun) {
        trail = Optional.of(noun);
        return this;
    }

    /** Adds {@code GET …/allowed-commands}. @param now which commands are allowed; empty if there is no such resource */
    public Draft<B> allows(Function<Exchange<Void>, Optional<Commands>> now) {
        commands = Optional.of(now);
        return this;
    }

    /** The answer holds no personal data and may be kept by caches, to be asked for again with its ETag. */
    public Draft<B> cacheable() {
        traits = traits.asStored();
        return this;
    }

    /** It changes who may do what or ends a session: from then on every token is checked anew. */
    public Draft<B> changesCallers() {
        traits = traits.changingCallers();
        return this;
    }

    /**
     * All that it does is undone with its unit of work; it reaches out to no other system. A request with an {@code Idempotency-Key} then runs at
     * once, and the stored answer of one that was sent before shows when it collides.
     */
    public Draft<B> undoable() {
        traits = traits.asUndoable();
        return this;
    }

    /** A resource that was merged into another answers 308 with the place of the one that goes on. */
    public Draft<B> redirecting() {
        traits = traits.asRedirecting();
        return this;
    }

    /** It is no longer recommended, and may be gone from a day on. */
    public Draft<B> retires(LocalDate deprecated, LocalDate gone) {
        traits = traits.retiring(deprecated, gone);
        return this;
    }

    Draft<B> listing() {
        traits = traits.asListing();
        return this;
    }

    Draft<B> guards(Guards changed) {
        guards = changed;
        return this;
    }

    /** @throws IllegalStateException unless it says who may call it, which rows it reaches, and what it answers */
    public Route handle(Handler<B> handler) {
        String name = verb + " " + path;
        if (tag.isEmpty() || summary.en().isEmpty() || answers.isEmpty())
            throw new IllegalStateException(name + " does not say its tag, its summary, or what it answers");
        return new Route(
                verb,
                path,
                tag,
                summary,
                description,
                access.orElseThrow(() -> new IllegalStateException(name + " does not say who may call it")),
                rows.orElseThrow(() -> new IllegalStateException(name + " does not say which rows it reaches")),
                List.copyOf(inPath),
                List.copyOf(query),
                body,
                List.copyOf(answers),
                List.copyOf(refusals),
                guards,
                traits,
                trail,
                commands,
                handler);
    }

    /** The same draft; only the compiler's idea of the body changes. */
    @SuppressWarnings("unchecked")
    private <N> Draft<N> retyped() {
        return (Draft<N>) this;
    }
}
