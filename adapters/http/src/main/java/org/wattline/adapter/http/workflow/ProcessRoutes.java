package org.wattline.adapter.http.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** {@code /v1/processes}: the kinds of applications there are, with their steps, forms and documents. */
public final class ProcessRoutes implements Routes {
    private final ProcessDefinitions definitions;

    public ProcessRoutes(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/processes")
                .tag("workflow")
                .summary("流程定义", "List process definitions")
                .signedIn("every applicant may know what awaits him")
                .unowned("definitions belong to the whole company")
                .answersPage(ProcessBody.class, ProcessBody.EXAMPLE)
                .handle(this::list));
    }

    private Reply list(Exchange<Void> x) {
        Page.Request page = x.page();
        List<ProcessDefinition> wanted = definitions.all().stream()
                .filter(each -> after(page.after(), each))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(wanted, page.limit(), ProcessRoutes::key), each -> ProcessBody.of(each, x));
    }

    private static boolean after(Optional<String> last, ProcessDefinition process) {
        return last.map(key -> key(process).compareTo(key) > 0).orElse(true);
    }

    private static String key(ProcessDefinition process) {
        return process.key().code()
                + String.format(Locale.ROOT, "/%09d", process.key().version());
    }
}
