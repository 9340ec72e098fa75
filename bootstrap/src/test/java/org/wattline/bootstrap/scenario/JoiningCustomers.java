package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** One person is registered at two counters in the same minute; the two are joined, and parted again. */
final class JoiningCustomers {
    private static final String ALL = "/v1/customers";
    private static final String PHONE = "13700137000";

    private JoiningCustomers() {}

    static void in(Stand stand, Connecting company) {
        Http clerk = company.staff("acceptance-clerk");
        String one = clerk.post(ALL, person("E70000001", "")).expect(201).text("/customerId");
        assertThat(clerk.post(ALL, person("E70000002", "")).expect(409).text("/code"))
                .as("known from the same moment on")
                .isEqualTo("customer.duplicates-likely");
        String other = clerk.post(ALL, person("E70000002", ", 'notDuplicateBecause': 'another passport'"))
                .expect(201)
                .text("/customerId");
        OwnLogin.of(stand, clerk, PHONE, one);
        assertThat(answered(stand, one)).isEqualTo(200);
        Http manager = company.staff("customer-manager");
        String merge = ALL + "/" + one + "/commands/merge";
        manager.post(merge, "{'survivorId': '%s', 'reason': 'one person'}".formatted(other))
                .expect(200);
        assertThat(answered(stand, other))
                .as("who signs in after the merge acts for the one that goes on")
                .isEqualTo(200);
        assertThat(manager.get(ALL + "/" + one).expect(308).header("Location")).contains(ALL + "/" + other);
        assertThat(manager.get(ALL + "/" + one + "/history?limit=1").expect(200).at("/items"))
                .as("its own trail stays where it is")
                .hasSize(1);
        assertThat(manager.post(ALL + "/" + one + "/commands/tag", "{'tags': []}")
                        .status())
                .as("a command without the version seen")
                .isEqualTo(308);
        assertThat(manager.get(ALL + "?certificateNumber=E70000001").expect(200).text("/items/0/customerId"))
                .isEqualTo(other);
        assertThat(manager.get(ALL + "/" + one + "/merges").expect(200).text("/mergedInto"))
                .isEqualTo(other);
        manager.post(ALL + "/" + one + "/commands/unmerge", "{'reason': 'two after all'}")
                .expect(200);
        manager.get(ALL + "/" + one).expect(200);
        assertThat(answered(stand, one)).isEqualTo(200);
        assertThat(answered(stand, other)).as("no more").isIn(403, 404);
    }

    /** What somebody is answered who signs in anew and asks for a customer. */
    private static int answered(Stand stand, String customer) {
        return OwnLogin.signedIn(stand, PHONE).get(ALL + "/" + customer).status();
    }

    private static String person(String passport, String more) {
        return """
                {'kind': 'PERSON', 'name': '独孤求败', 'certificateType': '03', 'certificateNumber': '%s', 'phone': '13700137000'%s}""".formatted(passport, more);
    }
}
