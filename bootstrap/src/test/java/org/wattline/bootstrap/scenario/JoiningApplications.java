package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.wattline.domain.quantity.Money;

/** One shop has applied twice: the application that goes on has everything that was handed in and promised for either. */
final class JoiningApplications {
    private static final String CASES = "/v1/process-instances/";

    private final Stand stand;
    private final Connecting branch;

    JoiningApplications(Stand stand, Connecting branch) {
        this.stand = stand;
        this.branch = branch;
    }

    /** @param body what is applied for, twice */
    void joined(String body) {
        Http clerk = branch.staff("acceptance-clerk");
        String ends = branch.apply(clerk, body);
        String goesOn = branch.apply(clerk, body);
        branch.handIn(clerk, ends, "QUALIFICATION", false);
        branch.handIn(clerk, ends, "PROPERTY_PROOF", true);
        branch.bring(clerk, ends, "LOAD_LIST");
        branch.handIn(clerk, goesOn, "QUALIFICATION", false);
        FactoryFee.owed(stand, ends);
        String fee = FactoryFee.open(branch);
        FactoryFee.pay(branch, fee, Money.yuan("1000.00"), "J-1").expect(201);
        String promised = clerk.get(ends + "/commitment-letters").expect(200).text("/items/0/due");
        String accepting = "/v1/tasks/" + OfficeOfTasks.task(clerk, number(goesOn), "ACCEPT");
        clerk.command(accepting, "claim", "{}").expect(200);
        clerk.command(accepting, "complete", "{'form': {'identity': 'PAPER_SEEN'}}")
                .expect(422);

        branch.staff("business-manager")
                .command(CASES + number(ends), "join", "{'into': '%s', 'reason': '重复申请'}".formatted(number(goesOn)))
                .expect(200);

        assertThat(clerk.get(ends).expect(200).text("/stage")).isEqualTo("CANCELLED");
        Http.Answer progress = clerk.get(ends + "/progress").expect(200);
        assertThat(progress.text("/state")).isEqualTo("JOINED");
        assertThat(progress.text("/joinedInto")).isEqualTo(number(goesOn));
        assertThat(clerk.get(goesOn + "/progress").expect(200).body().has("joinedInto"))
                .isFalse();
        givenBack(fee, goesOn);
        JsonNode documents = clerk.get(goesOn).expect(200).at("/documents");
        assertThat(documents.findValuesAsText("code"))
                .as("what was there twice is there once")
                .containsExactly("QUALIFICATION", "PROPERTY_PROOF", "LOAD_LIST");
        String list = documents.at("/2/sha256").asText();
        clerk.get(goesOn + "/files/" + list).expect(200);
        assertThat(clerk.get(goesOn + "/commitment-letters").expect(200).text("/items/0/due"))
                .isEqualTo(promised);
        clerk.command(accepting, "complete", "{'form': {'identity': 'PAPER_SEEN'}}")
                .expect(200);
        for (String each : List.of(ends, goesOn))
            assertThat(branch.staff("business-manager")
                            .get(CASES + number(each) + "/verification")
                            .expect(200)
                            .text("/intact"))
                    .isEqualTo("true");
    }

    /** The fee of the application that ends is not carried over: it is owed no more, what was paid is asked back, and the other one owes what its own steps find. */
    private void givenBack(String fee, String goesOn) {
        stand.settle();
        Http clerk = branch.staff("fee-clerk");
        assertThat(clerk.get(fee).expect(200).text("/state")).isEqualTo("CANCELLED");
        assertThat(FactoryFee.causes(branch, fee)).containsExactly("FEE_CHARGED", "PAYMENT", "FEE_CANCELLED");
        JsonNode refund = branch.staff("settlement-manager")
                .get("/v1/refunds?state=REQUESTED")
                .expect(200)
                .at("/items/0");
        assertThat(fee).endsWith("/" + refund.path("feeNo").asText());
        assertThat(refund.at("/amount/amount").asText()).isEqualTo("1000.00");
        assertThat(refund.path("reason").asText()).isEqualTo("fee cancelled: 重复申请 → " + number(goesOn));
        assertThat(branch.staff("acceptance-clerk")
                        .get(goesOn + "/progress")
                        .expect(200)
                        .at("/fees"))
                .isEmpty();
    }

    private static String number(String application) {
        return application.substring(application.lastIndexOf('/') + 1);
    }
}
