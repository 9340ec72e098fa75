package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is supplied already applies for supply again at the counter. By the certificate it is the same customer; under another one, number and place
 * tell that there would be a second file, which takes a reason.
 */
final class KnownApplicants {
    private static final String ALL = "/v1/connection-applications";

    private KnownApplicants() {}

    static void in(Connecting company) {
        Http clerk = company.staff("acceptance-clerk");
        accepted(clerk, MainJob.APPLICATION);
        String passport = MainJob.APPLICATION
                .replace("'type': '01', 'number': '330106199003070014'", "'type': '05', 'number': 'E71234567'")
                .replace("王小明", "欧阳修");
        assertThat(passport).contains("E71234567");
        String near = passport.replace("灵隐路18号2幢303室", "灵隐路１８-2-303");
        for (String likely : new String[] {passport, near}) {
            Http.Answer refused = clerk.post(ALL, likely).expect(409);
            assertThat(refused.text("/code")).isEqualTo("customer.duplicates-likely");
            assertThat(refused.text("/ruleNo")).isEqualTo("CUS-10");
        }
        accepted(clerk, passport.replace("灵隐路18号2幢303室", "文三路7号"));
        accepted(clerk, near.replaceFirst("\\{", "{'notDuplicateBecause': '同住的亲属', "));
        assertThat(company.staff("customer-manager")
                        .get("/v1/customers?phone=" + MainJob.PHONE)
                        .expect(200)
                        .at("/items"))
                .as("there is one file")
                .hasSize(1);
    }

    /** Rehearsed, so that nothing comes of it. */
    private static void accepted(Http clerk, String application) {
        assertThat(clerk.post(ALL + "?dryRun=true", application).expect(200).text("/wouldAnswer/status"))
                .isEqualTo("201");
    }
}
