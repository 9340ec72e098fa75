package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files of documents that the route takes and the company does not, since it changed its policy by calls. */
final class DocumentsByPolicy {
    private static final String APPLY = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
             'applicant': {'kind': 'PERSON', 'name': '何香', 'phone': '13855550031', 'certificate': {'type': '05', 'number': 'E82000031'}},
             'supply': {'address': '湖北省武汉市武昌区水果湖路31号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '40'}}""";
    private static final String PDF = "%PDF-1.7 ";

    private final Connecting branch;

    DocumentsByPolicy(Connecting branch) {
        this.branch = branch;
    }

    void handedIn() throws InterruptedException {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, APPLY);
        file(clerk, application, "QUALIFICATION", PDF, 1001).expect(201);

        ChangingARule.publish(
                branch,
                "document-policies",
                text -> text.replace("20971520", "1000").replace("\"255044462d\"", "\"255044462d31\""));

        Http.Answer large = tooLarge(clerk, application);
        assertThat(said(large)).containsExactly("platform.too-large", "CON-115", "压缩或拆分后上传");
        assertThat(said(file(clerk, application, "PROPERTY_PROOF", PDF, 1001).expect(413)))
                .isEqualTo(said(large));
        assertThat(said(file(clerk, application, "PROPERTY_PROOF", "%PDF-2.0 ", 1000)
                        .expect(415)))
                .containsExactly("platform.unsupported-media-type", "CON-116", "上传真实的 PDF、JPEG 或 PNG 文件");
        file(clerk, application, "PROPERTY_PROOF", PDF, 1000).expect(201);
        assertThat(clerk.get(application).expect(200).at("/documents").findValuesAsText("code"))
                .containsExactly("QUALIFICATION", "PROPERTY_PROOF");
    }

    /** What is of no type at all is kept by neither policy. */
    private static Http.Answer tooLarge(Http clerk, String application) throws InterruptedException {
        return ChangingARule.once(
                        told -> told.status() != 415, () -> file(clerk, application, "PROPERTY_PROOF", "MZ", 1001))
                .expect(413);
    }

    private static Http.Answer file(Http clerk, String application, String code, String begins, int bytes) {
        byte[] content = Arrays.copyOf(begins.getBytes(StandardCharsets.US_ASCII), bytes);
        return clerk.send(clerk.request(application + "/files?code=" + code + "&fileName=scan.pdf")
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private static List<String> said(Http.Answer answer) {
        return List.of(answer.text("/code"), answer.text("/ruleNo"), answer.text("/remedy"));
    }
}
