package org.wattline.application.connection.survey;

import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.survey.Survey;

/** All surveys (现场勘查), one of an application. */
public interface Surveys {
    Optional<Survey> find(ApplicationNo application);

    /** @throws org.wattline.application.platform.AlreadyThere if the application has one */
    Survey add(Survey survey);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Survey save(Survey survey);
}
