package org.wattline.bootstrap.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/** What a surveyor brings from a site: a picture with its file, the position, the load (WFL-69). */
final class SurveyedSite {
    private SurveyedSite() {}

    /** @param application path of an application of either kind */
    static void noted(Http clerk, Http manager, String application, String day) {
        clerk.upload(
                        application + "/files?code=SITE_PHOTO&fileName=site.pdf",
                        "application/pdf",
                        "%PDF-1.7 " + application)
                .expect(201);
        JsonNode documents = clerk.get(application).expect(200).at("/documents");
        String photo = documents.get(documents.size() - 1).path("sha256").asText();
        manager.post(application + "/survey/commands/upload-notes", """
                        {'device': 'PAD-9', 'notes': [
                          {'sequence': 1, 'field': 'photo.%1$s', 'value': '30.55,114.33', 'at': '%2$sT01:00:00Z', 'base': 0},
                          {'sequence': 2, 'field': 'position', 'value': '30.5512,114.3327,8', 'at': '%2$sT01:00:00Z', 'base': 0},
                          {'sequence': 3, 'field': 'load.9.kw', 'value': '3.5', 'at': '%2$sT01:00:00Z', 'base': 0},
                          {'sequence': 4, 'field': 'load.9.count', 'value': '2', 'at': '%2$sT01:00:00Z', 'base': 0}]}""".formatted(photo, day))
                .expect(200);
    }
}
